using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Clients.DirectLineJs;

public sealed class DirectLineJsTests : IAsyncLifetime, IDisposable
{
    private const string Secret = "a-secret-of-the-tests";
    private const string Question = "What did Lavrov demand?";
    private const string Quoted = "renounce its ambition to join NATO";

    private readonly ChatBotHome home = new();
    private readonly DirectLineLibrary library = new();
    private ChatBotServer? server;

    private string Domain => new Uri(server!.Client.BaseAddress!, "/v3/directline").AbsoluteUri;

    public async Task InitializeAsync() => server = await ChatBotServer.StartAsync(home, $"--DirectLine:Secret={Secret}");

    public async Task DisposeAsync()
    {
        await library.DisposeAsync();
        await server!.DisposeAsync();
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Case_75_DirectLineJS_passes_its_transcript()
    {
        var token = await TokenAsync();
        await library.OpenAsync("c", new { domain = Domain, token, conversationStartProperties = new { locale = "en-GB" } }, "u1");
        await library.OnlineAsync("c");
        await library.PostAsync("c", Question, "u1");
        var id = await library.PostedAsync("c");
        var reply = await library.ReplyAsync("c", id);

        var start = library.Requests[0];
        start.GetProperty("method").GetString().ShouldBe("POST");
        start.GetProperty("url").GetString().ShouldBe($"{Domain}/conversations");
        start.GetProperty("headers").GetProperty("authorization").GetString().ShouldBe($"Bearer {token}");
        start.GetProperty("headers").GetProperty("x-ms-bot-agent").GetString()!.ShouldContain("directlinejs 0.15.8");
        start.GetProperty("body").GetString().ShouldBe("""{"user":{"id":"u1"},"locale":"en-GB"}""");
        start.GetProperty("status").GetInt32().ShouldBe(201);
        var started = start.GetProperty("answer");
        started.GetProperty("expires_in").GetInt32().ShouldBeGreaterThanOrEqualTo(1800);
        library.Sockets.ShouldBe([started.GetProperty("streamUrl").GetString()!]);
        var post = library.Requests[1];
        post.GetProperty("url").GetString()
            .ShouldBe($"{Domain}/conversations/{started.GetProperty("conversationId").GetString()}/activities");
        post.GetProperty("headers").GetProperty("authorization").GetString().ShouldBe($"Bearer {started.GetProperty("token").GetString()}");
        post.GetProperty("status").GetInt32().ShouldBe(200);
        reply.GetProperty("text").GetString()!.ShouldContain(Quoted);
        reply.GetProperty("from").GetProperty("id").GetString().ShouldNotBe("u1");
        var own = library.ActivitiesOf("c").ToList().FindIndex(activity => Id(activity) == id);
        var first = library.ActivitiesOf("c").ToList()
            .FindIndex(activity => activity.TryGetProperty("replyToId", out var to) && to.GetString() == id);
        own.ShouldBeInRange(0, first - 1);
    }

    [Fact]
    public async Task A_streamed_answer_comes_as_chunks_that_the_client_can_join()
    {
        await library.OpenAsync("c", new { domain = Domain, token = await TokenAsync(), streaming = true }, "u1");
        await library.OnlineAsync("c");
        await library.PostAsync("c", Question, "u1");
        var reply = await library.ReplyAsync("c", await library.PostedAsync("c"));

        var stream = reply.GetProperty("channelData").GetProperty("streamId").GetString();
        reply.GetProperty("channelData").GetProperty("streamType").GetString().ShouldBe("final");
        var chunks = library.ActivitiesOf("c").Where(activity => activity.GetProperty("type").GetString() == "typing").ToList();
        chunks.ShouldNotBeEmpty();
        Id(chunks[0]).ShouldBe(stream);
        chunks.Select(chunk => chunk.GetProperty("channelData").GetProperty("streamSequence").GetInt32())
            .ShouldBe(Enumerable.Range(1, chunks.Count));
        library.Requests[1].GetProperty("body").GetString()!.ShouldContain("\"deliveryMode\":\"stream\"");
    }

    [Fact]
    public async Task By_polling_every_message_comes_once_and_no_typing()
    {
        await library.OpenAsync("c", new { domain = Domain, secret = Secret, webSocket = false, pollingInterval = 200 }, "u1");
        await library.OnlineAsync("c");
        await library.PostAsync("c", Question, "u1");
        var reply = await library.ReplyAsync("c", await library.PostedAsync("c"));
        await library.PostAsync("c", "What did Lavrov praise?", "u1");
        await library.ReplyAsync("c", await library.PostedAsync("c", 2));

        reply.GetProperty("text").GetString()!.ShouldContain(Quoted);
        library.ActivitiesOf("c").Select(Id).ShouldBeUnique();
        library.ActivitiesOf("c").Select(activity => activity.GetProperty("type").GetString()).ShouldNotContain("typing");
        library.Sockets.ShouldBeEmpty();
    }

    [Fact]
    public async Task After_the_host_was_killed_and_started_again_the_client_reconnects_and_gets_what_it_missed()
    {
        await library.OpenAsync("c", new { domain = Domain, token = await TokenAsync() }, "u1");
        await library.OnlineAsync("c");
        await library.PostAsync("c", Question, "u1");
        await library.ReplyAsync("c", await library.PostedAsync("c"));

        await RestartAsync();
        await library.ReplyAsync("c", await PostByRestAsync("What did Lavrov praise?"));
        await library.PostAsync("c", Question, "u1");
        await library.ReplyAsync("c", await library.PostedAsync("c", 2));

        library.MessagesOf("c").Select(Id).ShouldBeUnique();
        library.Sockets.Count.ShouldBe(2);
        library.Requests.ShouldContain(request =>
            request.GetProperty("method").GetString() == "GET" && request.GetProperty("url").GetString()!.Contains("?watermark=")
            && request.GetProperty("status").GetInt32() == 200);
    }

    [Fact]
    public async Task After_the_host_was_killed_and_started_again_a_polling_client_finds_its_whole_conversation()
    {
        await library.OpenAsync("c", new { domain = Domain, token = await TokenAsync(), webSocket = false, pollingInterval = 200 }, "u1");
        await library.OnlineAsync("c");
        await library.PostAsync("c", Question, "u1");
        await library.ReplyAsync("c", await library.PostedAsync("c"));

        await RestartAsync();
        // The library stops polling when a host is away: a page that polls opens the conversation again.
        var started = library.Requests[0].GetProperty("answer");
        await library.OpenAsync(
            "again", new
            {
                domain = Domain,
                token = started.GetProperty("token").GetString(),
                conversationId = started.GetProperty("conversationId").GetString(),
                webSocket = false,
                pollingInterval = 200
            }, "u1");
        await library.OnlineAsync("again");
        await library.PostAsync("again", "What did Lavrov praise?", "u1");
        await library.ReplyAsync("again", await library.PostedAsync("again"));

        var before = library.MessagesOf("c").Select(Id).ToList();
        library.MessagesOf("again").Select(Id).Take(before.Count).ShouldBe(before);
        library.MessagesOf("again").Select(Id).ShouldBeUnique();
    }

    [Fact]
    public async Task A_wrong_token_fails_the_connection_and_a_bound_user_cannot_be_changed()
    {
        const int FailedToConnect = 4;
        await library.OpenAsync("wrong", new { domain = Domain, token = "wrong" });
        await library.OpenAsync("bound", new { domain = Domain, token = await TokenAsync("dl_reader") }, "u1");
        await library.OnlineAsync("bound");
        await library.PostAsync("bound", Question, "u1");
        var id = await library.PostedAsync("bound");

        var echo = await library.MessageAsync("bound", message => Id(message) == id);

        echo.GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_reader");
        await Eventually.UntilAsync(() => Task.FromResult(library.Told.Any(line =>
            line.TryGetProperty("name", out var name) && name.GetString() == "wrong" && line.TryGetProperty("status", out var status)
            && status.GetInt32() == FailedToConnect)));
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

    private async Task RestartAsync()
    {
        var address = server!.Client.BaseAddress!;
        await server.DisposeAsync();
        server = await ChatBotServer.StartAtAsync(address, home, $"--DirectLine:Secret={Secret}");
    }

    private async Task<string> TokenAsync(string? user = null)
    {
        var body = user is null ? null : new { user = new { id = user } };
        return (await SendAsync("tokens/generate", body)).GetProperty("token").GetString()!;
    }

    /// <summary>Posts to the library's conversation from elsewhere, as another device of the same person would.</summary>
    private async Task<string> PostByRestAsync(string text)
    {
        var conversation = library.Requests[0].GetProperty("answer").GetProperty("conversationId").GetString();
        return Id(await SendAsync($"conversations/{conversation}/activities", new { type = "message", from = new { id = "u1" }, text }));
    }

    private async Task<JsonElement> SendAsync(string path, object? body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Domain}/{path}")
        {
            Content = body is null ? null
            : JsonContent.Create(body)
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret);
        using var response = await server!.Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.ShouldBeTrue(answer);
        return JsonDocument.Parse(answer).RootElement.Clone();
    }
}
