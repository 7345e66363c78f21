using System.Net;
using System.Net.Http.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

public sealed class ServeTests : IDisposable
{
    private readonly ChatBotHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task A_message_gets_typing_and_a_cited_reply_at_its_service_url()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await ChatBotServer.StartAsync(home);

        (await server.Client.PostAsync("/api/messages", Message(connector, "What did Lavrov demand?"))).IsSuccessStatusCode.ShouldBeTrue();

        (await connector.NextAsync("typing")).GetProperty("replyToId").GetString().ShouldBe("m1");
        var reply = await connector.NextAsync("message");
        reply.GetProperty("replyToId").GetString().ShouldBe("m1");
        reply.GetProperty("conversation").GetProperty("id").GetString().ShouldBe("c1");
        var text = reply.GetProperty("text").GetString()!;
        text.ShouldContain("[1]");
        text.ShouldContain("renounce its ambition to join NATO");
        text.ShouldContain("\n[1] ");
        (await server.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_follow_up_is_understood_from_the_channel_s_conversation()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await ChatBotServer.StartAsync(home);
        await server.Client.PostAsync("/api/messages", Message(connector, "What did Lavrov praise?"));
        await connector.NextAsync("message");

        await server.Client.PostAsync("/api/messages", Message(connector, "and what did he say about NATO?", "m2"));

        (await connector.NextAsync("message")).GetProperty("text").GetString()!.ShouldContain("NATO");
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("POST", "/v3/directline/tokens/generate")]
    [InlineData("POST", "/v3/directline/conversations")]
    public async Task A_page_whose_name_somebody_else_had_lead_here_is_refused(string method, string path)
    {
        await using var server = await ChatBotServer.StartAsync(home);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Headers.Host = "evil.example:3978";
        request.Headers.Add("Origin", "http://evil.example:3978");

        using var response = await server.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Site:PublicUrl");
    }

    [Fact]
    public async Task With_a_public_address_callers_on_this_machine_need_a_registration_too()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await ChatBotServer.StartAsync(home, "--Site:PublicUrl=https://bot.example.com");

        (await server.Client.PostAsync("/api/messages",
            Message(connector, "What did Lavrov demand?"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_lone_surrogate_does_no_harm()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await ChatBotServer.StartAsync(home);
        var body = await Message(connector, "What did Lavrov SURROGATE demand?").ReadAsStringAsync();

        var response = await server.Client.PostAsync(
            "/api/messages", new StringContent(body.Replace("SURROGATE", "\\ud800"), System.Text.Encoding.UTF8, "application/json"));

        ((int)response.StatusCode).ShouldBeLessThan(500);
        (await server.Client.PostAsync("/api/messages",
            Message(connector, "What did Lavrov demand?", "m2"))).IsSuccessStatusCode.ShouldBeTrue();
        (await connector.NextAsync("message")).GetProperty("text").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_new_member_is_welcomed()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await ChatBotServer.StartAsync(home);

        await server.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "conversationUpdate",
            id = "u1",
            channelId = "sms",
            serviceUrl = connector.ServiceUrl,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "c1" },
            membersAdded = new[] { new { id = "bot" }, new { id = "user" } },
        });

        (await connector.NextAsync("message")).GetProperty("text").GetString()!.ShouldContain("Ask me");
    }

    [Fact]
    public async Task The_article_page_marks_the_cited_range()
    {
        var citation = (await home.RunAsync("ask", "What did the Kremlin say on Sunday?", "--json")).Json().Citations()[0];
        await using var server = await ChatBotServer.StartAsync(home);
        var id = Uri.EscapeDataString(citation.GetProperty("articleId").GetString()!);

        var response = await server.Client.GetAsync($"/articles/{id}?start={citation.GetProperty("start")}&end="
            + $"{citation.GetProperty("end")}");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync())
            .ShouldContain($"<mark id=\"cited\" tabindex=\"-1\" autofocus>{citation.Quote()}</mark>");
    }

    [Theory]
    [InlineData("/articles/no-such-id", HttpStatusCode.NotFound)]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/widget", HttpStatusCode.OK)]
    [InlineData("/widget.js", HttpStatusCode.OK)]
    [InlineData("/favicon.svg", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Every_path_answers_with_its_status(string path, HttpStatusCode status)
    {
        await using var server = await ChatBotServer.StartAsync(home);

        (await server.Client.GetAsync(path)).StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task A_file_that_comes_or_goes_while_serving_is_noticed()
    {
        using var watched = new ChatBotHome { ArticleFolder = Directory.CreateTempSubdirectory("chatbot-e2e-").FullName };
        await File.WriteAllTextAsync(Path.Combine(watched.ArticleFolder, "kept.txt"),
            "The lighthouse of Konstanz was painted red in 1999, says its keeper.");
        await using var server = await ChatBotServer.StartAsync(watched);

        var file = Path.Combine(watched.ArticleFolder, "lindau.txt");
        await File.WriteAllTextAsync(file, "The harbour of Lindau was closed on Monday, the mayor said. Ships waited outside.");
        await Eventually.UntilAsync(async () => (await server.Client.GetStringAsync("/")).Contains("from 2 articles "));

        File.Delete(file);
        await Eventually.UntilAsync(async () => (await server.Client.GetStringAsync("/")).Contains("from 1 article "));
        Directory.Delete(watched.ArticleFolder, recursive: true);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_status_1_and_one_line()
    {
        await using var server = await ChatBotServer.StartAsync(home);

        var second = await home.RunAsync("serve", "--urls", server.Client.BaseAddress!.ToString());

        second.Status.ShouldBe(1);
        second.ErrorLines[^1].ShouldContain("in use");
    }

    private static JsonContent Message(FakeConnector connector, string text, string id = "m1") => JsonContent.Create(new
    {
        type = "message",
        id,
        channelId = "sms",
        serviceUrl = connector.ServiceUrl,
        from = new { id = "user", name = "User" },
        recipient = new { id = "bot", name = "Bot" },
        conversation = new { id = "c1" },
        text,
    });
}
