using System.Net.Http.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

/// <summary>Nothing leaves the machine, and nothing is written outside of the data folder: neither by us nor by a library.</summary>
public sealed class NothingCallsHomeTests : IDisposable
{
    private readonly ChatBotHome home = new();

    public NothingCallsHomeTests() => home.Variables["HOME"] = home.Folder("user");

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("ask", "What did Lavrov demand?")]
    [InlineData("ingest", "seeds")]
    [InlineData("doctor")]
    public async Task A_verb_leaves_no_file_in_the_users_home(string verb, params string[] rest)
    {
        var arguments = rest.Select(argument => argument == "seeds" ? Path.Combine(Repository.Root, "seeds") : argument);

        (await home.RunAsync([verb, .. arguments])).Status.ShouldBe(0);

        FilesOfUser().ShouldBeEmpty();
    }

    // ONNX Runtime would have a database of what it sends, and look its makers up, as soon as it has encoded the seeds.
    [Fact]
    public async Task A_server_that_has_read_and_answered_is_connected_to_nobody_and_leaves_no_file_in_the_users_home()
    {
        await using var server = await ChatBotServer.StartAsync(home);
        using var token = await server.Client.PostAsync("/v3/directline/tokens/generate", JsonContent.Create(new { }));

        FilesOfUser().ShouldBeEmpty();
        var process = new ProcessView(server.ProcessId);
        process.OpenFiles().Where(path => path.Contains("onnxruntime", StringComparison.Ordinal)
            && path.EndsWith(".db", StringComparison.Ordinal)).ShouldBeEmpty();
        process.PeersOutside().ShouldBeEmpty();
    }

    private string[] FilesOfUser() => Directory.GetFiles(Path.Combine(home.Path, "user"), "*", SearchOption.AllDirectories);
}
