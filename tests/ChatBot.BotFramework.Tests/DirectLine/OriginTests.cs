using System.Net;
using ChatBot.DirectLineClient;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class OriginTests
{
    private const string Shop = "https://shop.example";

    [Fact]
    public async Task The_site_s_own_page_gets_a_bound_token_without_the_secret()
    {
        await using var server = await DirectLineServer.StartAsync();
        var page = server.Anybody.From(Own(server));

        var generated = await page.GenerateAsync();
        var started = await page.With(generated.Text("token")).StartAsync();
        using var socket = await DirectLineSocket.OpenAsync(started.Text("streamUrl"), Own(server));
        // The greeting and a message that is sent at once come in either order.
        await socket.NextAsync();
        await page.With(generated.Text("token"))
            .PostAsync($"conversations/{started.Text("conversationId")}/activities",
                """{"type":"message","text":"hi","from":{"id":"evil"}}""");

        started.Status.ShouldBe(HttpStatusCode.Created);
        var user = (await socket.NextAsync()).GetProperty("from").GetProperty("id").GetString()!;
        user.ShouldStartWith("dl_");
        server.Script.Turns.ShouldAllBe(turn => turn.Activity.ChannelId == "webchat" && turn.Activity.From!.Id == user);
    }

    [Fact]
    public async Task The_site_s_own_page_may_start_at_once()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.Secret = null);

        (await server.Anybody.From(Own(server)).StartAsync()).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_request_without_an_origin_counts_as_the_site_s_own_where_the_browser_says_so()
    {
        await using var server = await DirectLineServer.StartAsync();

        var own = await server.Anybody.SendAsync(HttpMethod.Post, "tokens/generate", null,
            headers => headers.Add("Sec-Fetch-Site", "same-origin"));
        var other = await server.Anybody.SendAsync(HttpMethod.Post, "tokens/generate", null,
            headers => headers.Add("Sec-Fetch-Site", "cross-site"));
        var none = await server.Anybody.GenerateAsync();

        own.Status.ShouldBe(HttpStatusCode.OK);
        other.Status.ShouldBe(HttpStatusCode.Unauthorized);
        none.Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("https://shop.example.evil.example")]
    [InlineData("http://shop.example")]
    [InlineData("https://shop.example:444")]
    [InlineData("nonsense")]
    public async Task Pages_of_other_origins_are_refused_whatever_they_bring(string origin)
    {
        await using var server = await DirectLineServer.StartAsync(options => options.AllowedOrigins.Add(Shop));
        var conversation = await server.Owner.BeginAsync();

        (await server.Owner.From(origin).GenerateAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await server.Anybody.From(origin).GenerateAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (conversation with { Caller = conversation.Caller.From(origin) }).SayAsync("hi")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await DirectLineSocket.RefusalOfAsync(conversation.StreamUrl, origin)).ShouldBe(403);
    }

    [Fact]
    public async Task An_allowed_page_needs_a_token_and_then_may_do_everything()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.AllowedOrigins.Add(Shop));
        var conversation = await server.Owner.BeginAsync();
        var page = conversation with { Caller = conversation.Caller.From(Shop) };

        (await server.Anybody.From(Shop).GenerateAsync()).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var said = await page.SayAsync("hi");
        said.Status.ShouldBe(HttpStatusCode.OK);
        said.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Shop]);
        said.Headers.GetValues("Access-Control-Expose-Headers").Single().ShouldContain("Retry-After");
        using var socket = await DirectLineSocket.OpenAsync(conversation.StreamUrl, Shop);
        await socket.NextAsync();
    }

    [Fact]
    public async Task A_token_s_trusted_origins_narrow_what_is_allowed()
    {
        await using var server = await DirectLineServer.StartAsync(options =>
        {
            options.AllowedOrigins.Add(Shop);
            options.AllowedOrigins.Add("https://other.example");
        });
        var generated = await server.Owner.GenerateAsync($$"""{"user":{"id":"dl_alex"},"trustedOrigins":["{{Shop}}"]}""");
        var caller = server.Anybody.With(generated.Text("token"));
        var started = await caller.From(Shop).StartAsync();

        (await caller.From("https://other.example").StartAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await caller.With(started.Text("token")).From("https://other.example").RefreshAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await DirectLineSocket.RefusalOfAsync(started.Text("streamUrl"), "https://other.example")).ShouldBe(403);
        (await DirectLineSocket.RefusalOfAsync(started.Text("streamUrl"), Shop)).ShouldBe(101);
        // A program that is no browser names no origin.
        (await caller.RefreshAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_preflight_of_an_allowed_page_passes_and_another_s_gets_no_leave()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.AllowedOrigins.Add(Shop));

        var allowed = await Preflight(server, Shop);
        var other = await Preflight(server, "https://evil.example");

        allowed.Status.ShouldBe(HttpStatusCode.NoContent);
        allowed.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe([Shop]);
        allowed.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldContain("POST");
        foreach (var header in (string[])["authorization", "content-type", "accept", "x-ms-bot-agent"])
            allowed.Headers.GetValues("Access-Control-Allow-Headers").Single().ToLowerInvariant().ShouldContain(header);
        other.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();

        static Task<DirectLineAnswer> Preflight(DirectLineServer server, string origin) =>
            server.Anybody.From(origin).SendAsync(HttpMethod.Options, "conversations", null, headers =>
            {
                headers.Add("Access-Control-Request-Method", "POST");
                headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent");
            });
    }

    [Fact]
    public async Task Behind_a_proxy_the_public_address_is_what_clients_are_told()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.PublicUrl = "https://bot.example/");

        var started = await server.Anybody.From("https://bot.example").StartAsync();

        started.Text("streamUrl").ShouldStartWith("wss://bot.example/v3/directline/conversations/");
    }

    [Fact]
    public async Task Behind_a_proxy_that_takes_the_encryption_off_a_page_reconnects_with_encryption()
    {
        await using var server = await DirectLineServer.StartAsync();
        var own = Own(server).Replace("http://", "https://", StringComparison.Ordinal);
        var started = await server.Anybody.From(own).StartAsync();

        // A browser names no origin when a page reads from its own site.
        var again = await server.Anybody.With(started.Text("token"))
            .GetAsync($"conversations/{started.Text("conversationId")}?watermark=0");

        started.Text("streamUrl").ShouldStartWith("wss://");
        again.Text("streamUrl").ShouldStartWith("wss://");
    }

    private static string Own(DirectLineServer server) => server.Anybody.Server.GetLeftPart(UriPartial.Authority);
}
