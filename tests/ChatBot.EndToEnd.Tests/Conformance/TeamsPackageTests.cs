using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Case 58: the app package that the program writes, held to the official schema.</summary>
public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "1b4e28ba-2fa1-11d2-883f-b9a761bde3fb";

    private readonly ChatBotHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Case_58_The_package_has_three_files_at_its_root_and_its_manifest_is_valid()
    {
        var files = await PackageAsync();

        files.Keys.ShouldBe(["manifest.json", "color.png", "outline.png"], ignoreOrder: true);
        Size(files["color.png"]).ShouldBe((192, 192));
        Size(files["outline.png"]).ShouldBe((32, 32));
        var (isValid, errors) = await ValidateAsync(files["manifest.json"]);
        isValid.ShouldBeTrue(errors);
    }

    [Theory]
    [InlineData("groupchat")]
    [InlineData("everywhere")]
    public async Task Case_58_A_scope_that_Teams_does_not_know_is_not_valid(string scope)
    {
        var manifest = JsonNode.Parse((await PackageAsync())["manifest.json"])!;
        manifest["bots"]![0]!["scopes"]![2] = scope;

        (await ValidateAsync(Encoding.UTF8.GetBytes(manifest.ToJsonString()))).IsValid.ShouldBeFalse();
    }

    [Fact]
    public async Task The_package_is_written_to_the_current_directory_and_its_path_printed()
    {
        var run = await home.RunAsync("teams-package", "--app-id", AppId, "--domain", "bot.example.com");

        run.Status.ShouldBe(0, run.Error);
        File.Exists(run.Output.Trim()).ShouldBeTrue();
        Path.GetFileName(run.Output.Trim()).ShouldBe("chatbot-teams.zip");
    }

    [Fact]
    public async Task A_file_that_exists_is_replaced_only_when_that_is_said()
    {
        var file = home.File("x.zip", "mine");

        (await home.RunAsync("teams-package", "--app-id", AppId, "--domain", "bot.example.com", "--out", file)).ShouldFail(1, "--force");

        (await File.ReadAllTextAsync(file)).ShouldBe("mine");
        (await home.RunAsync("teams-package", "--app-id", AppId, "--domain", "bot.example.com", "--out", file,
            "--force")).Status.ShouldBe(0);
    }

    [Theory]
    [InlineData("--app-id", "1", "--domain", "bot.example.com")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000", "--domain", "bot.example.com")]
    [InlineData("--app-id", "{1b4e28ba-2fa1-11d2-883f-b9a761bde3fb}", "--domain", "bot.example.com")]
    [InlineData("--app-id", AppId, "--domain", "https://bot.example.com")]
    [InlineData("--app-id", AppId, "--domain", "bot.example.com:443")]
    [InlineData("--app-id", AppId, "--domain", "bot.example.com/x")]
    [InlineData("--app-id", AppId, "--domain", "localhost")]
    [InlineData("--app-id", AppId, "--domain", "127.0.0.1")]
    [InlineData("--app-id", AppId, "--domain", "*.example.com")]
    [InlineData("--app-id", AppId, "--domain", "bücher.example")]
    [InlineData("--app-id", AppId, "--domain", "-x.example.com")]
    [InlineData("--app-id", AppId)]
    [InlineData("--domain", "bot.example.com")]
    public async Task An_id_or_a_domain_that_cannot_work_is_status_2_and_one_line(params string[] arguments) =>
        (await home.RunAsync(["teams-package", .. arguments])).ShouldFail(2, "--help");

    private async Task<Dictionary<string, byte[]>> PackageAsync()
    {
        var file = Path.Combine(home.Path, "app.zip");
        (await home.RunAsync("teams-package", "--app-id", AppId, "--domain", "Bot.Example.com", "--out", file)).Status.ShouldBe(0);
        await using var zip = await ZipFile.OpenReadAsync(file);
        var files = new Dictionary<string, byte[]>();
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory);
            files.Add(entry.FullName, memory.ToArray());
        }

        return files;
    }

    private async Task<(bool IsValid, string Errors)> ValidateAsync(byte[] manifest)
    {
        await using var node = NodeClient.Start("Manifest/validate.cjs", home.File("manifest.json", manifest));
        var line = await node.Lines.ReadAsync();
        using var result = JsonDocument.Parse(line);
        return (result.RootElement.GetProperty("isValid").GetBoolean(), line);
    }

    private static (int Width, int Height) Size(byte[] png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
}
