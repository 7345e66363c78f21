using System.Text.Json;
using ChatBot.DirectLineClient;
using ChatBot.EndToEnd.Tests.Support;
using ChatBot.ModelServing;

namespace ChatBot.EndToEnd.Tests;

/// <summary>The program with a language model on loopback.</summary>
public sealed class ModelTests : IAsyncLifetime, IDisposable
{
    private const string Question = "What did Aubry demand?";
    private const string First = "Marc Aubry demanded a raise of eight percent.";
    private const string Second = "Claire Fontaine offered a raise of three percent.";
    private const string Key = "sk-never-to-be-seen";

    private readonly ChatBotHome home = new();
    private ModelServer model = null!;

    public async Task InitializeAsync()
    {
        model = await ModelServer.StartAsync();
        model.Key = Key;
        home.File("articles/strike.txt", $"Teachers strike in Lyon\n\nTeachers in Lyon began a strike on Monday. {First} {Second}");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)
        [
            ("Articles__Folders__0", home.Folder("articles")), ("Model__Kind", "OpenAI"), ("Model__Endpoint", model.Endpoint.ToString()),
            ("Model__Name", ModelServer.Model),
            ("Model__ApiKey", Key), ("Model__InputPrice", "1"), ("Model__OutputPrice", "2"), ("Logging__LogLevel__Default", "Debug"),
        ])
            home.Variables[name] = value;
    }

    public async Task DisposeAsync() => await model.DisposeAsync();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Ask_says_who_wrote_the_answer_with_which_prompt_and_what_it_took()
    {
        model.Enqueue(ModelReply.Text(Reply(First)).WithUsage(900, 50));

        var run = await home.RunAsync("ask", Question, "--json");

        var answer = run.Json();
        answer.Text().ShouldBe($"{First} [1]");
        await answer.ShouldResolveAsync(home);
        answer.GetProperty("composer").GetString().ShouldBe("model");
        answer.GetProperty("model").GetString().ShouldBe(ModelServer.Model);
        answer.GetProperty("promptVersion").GetString().ShouldBe("answer 1");
        answer.GetProperty("tokens").GetProperty("total").GetInt32().ShouldBe(950);
        answer.GetProperty("cost").GetDecimal().ShouldBe(0.001m);
        answer.GetProperty("notice").ValueKind.ShouldBe(JsonValueKind.Null);
        run.Error.ShouldNotContain(Key);
    }

    [Fact]
    public async Task A_deployment_of_Azure_writes_the_answer_and_its_key_stays_unseen()
    {
        (home.Variables["Model__Kind"], home.Variables["Model__Endpoint"]) = ("AzureOpenAI", model.Resource.ToString());
        (home.Variables["Model__ApiVersion"], home.Variables["Logging__LogLevel__Default"]) = ("2024-10-21", "Trace");
        model.Enqueue(ModelReply.Text(Reply(First)).WithUsage(900, 50));

        var run = await home.RunAsync("ask", Question, "--json");

        var answer = run.Json();
        answer.Text().ShouldBe($"{First} [1]");
        await answer.ShouldResolveAsync(home);
        answer.GetProperty("composer").GetString().ShouldBe("model");
        model.Requests.ShouldHaveSingleItem().ApiVersion.ShouldBe("2024-10-21");
        (run.Output + run.Error).ShouldNotContain(Key);
    }

    [Fact]
    public async Task A_model_that_stalls_leaves_the_articles_to_be_quoted_and_one_line_that_says_so()
    {
        home.Variables["Model__Timeout"] = "00:00:03";
        model.Answer = _ => ModelReply.Text(Reply(First)).StallAfter(3);

        var run = await home.RunAsync("ask", Question);

        run.Status.ShouldBe(0, run.Error);
        run.Output.ShouldContain(First);
        run.Output.ShouldContain("The language model took too long, so this answer quotes the articles.");
    }

    [Fact]
    public async Task The_first_verified_sentence_reaches_the_reader_while_the_model_still_writes()
    {
        home.Variables["DirectLine__Secret"] = "a-secret-that-is-long-enough";
        var finished = new TaskCompletionSource();
        var reply = Reply(First, Second, "Marc Aubry demanded a raise of nine percent.");
        var cut = reply.IndexOf("},{", StringComparison.Ordinal) + 2;
        model.Answer = request => request.AllText.Contains("Refused:", StringComparison.Ordinal) ? ModelReply.Text(Reply())
            : ModelReply.Chunks(reply[..cut], reply[cut..]).HoldUntil(finished.Task, after: 1);
        await using var server = await ChatBotServer.StartAsync(home);
        var conversation = await new DirectLineCaller(server.Client, server.Client.BaseAddress!).With("a-secret-that-is-long-enough")
            .BeginAsync();
        using var socket = await conversation.OpenAsync();
        await socket.NextAsync("message");

        await conversation.SayAsync(Question);
        var seen = new List<string>();
        while (!seen.Exists(text => text.Contains(First, StringComparison.Ordinal)))
            seen.Add(TextOf(await socket.NextAsync("typing")));
        finished.SetResult();
        var last = await socket.NextAsync("message");
        while (TextOf(last) == Question)
            last = await socket.NextAsync("message");

        seen.ShouldNotContain(text => text.Contains("three", StringComparison.Ordinal));
        TextOf(last).ShouldStartWith($"{First} [1] {Second} [2]");
        TextOf(last).ShouldNotContain("nine");
        server.Log.ShouldNotContain(Key);
    }

    private static string TextOf(JsonElement activity) => activity.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    private static string Reply(params string[] sentences) => JsonSerializer.Serialize(new
    {
        answered = true,
        sentences = sentences.Select(sentence => new { text = sentence, sources = new[] { new { passage = 1, quote = sentence } } }),
    });
}
