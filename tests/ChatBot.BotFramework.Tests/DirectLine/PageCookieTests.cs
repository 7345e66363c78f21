using System.Net;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.DirectLineClient;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class PageCookieTests
{
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_page_that_slept_longer_than_its_token_goes_on_with_its_conversation()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (page, cookie, id) = await BeginAsync(server);
        time.Advance(TimeSpan.FromHours(30));

        var renewed = await RefreshAsync(page, cookie);

        renewed.Status.ShouldBe(HttpStatusCode.OK);
        renewed.Text("conversationId").ShouldBe(id);
        var again = new DirectLineConversation(page.With(renewed.Text("token")), id, "");
        (await again.SayAsync("and then?")).Status.ShouldBe(HttpStatusCode.OK);
        (await again.ReconnectAsync()).Status.ShouldBe(HttpStatusCode.OK);
        // And once more: the renewed token is one of the same browser.
        time.Advance(TimeSpan.FromHours(30));
        (await RefreshAsync(again.Caller, Cookie(renewed))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_that_starts_at_once_gets_the_cookie_too()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var page = server.Anybody.From(Own(server));
        var started = await page.StartAsync();
        time.Advance(TimeSpan.FromHours(2));

        (await RefreshAsync(page.With(started.Text("token")), Cookie(started))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_expired_token_alone_renews_nothing_and_neither_does_another_browser()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (page, cookie, _) = await BeginAsync(server);
        var (_, other, _) = await BeginAsync(server);
        time.Advance(TimeSpan.FromHours(2));

        foreach (var wrong in (string?[])[null, "", other, cookie + "x", "directline-page=", "directline-page=" + new string('%', 43)])
        {
            var answer = await RefreshAsync(page, wrong);
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            answer.Error.ShouldBe("TokenExpired");
            answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_cookie_opens_nothing_without_a_token_and_nothing_but_the_renewal()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (page, cookie, id) = await BeginAsync(server);
        time.Advance(TimeSpan.FromHours(2));

        (await RefreshAsync(page.With(null), cookie)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await page.SendAsync(HttpMethod.Get, $"conversations/{id}", null,
            headers => headers.Add("Cookie", cookie))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Pages_of_another_site_cannot_renew()
    {
        await using var server =
            await DirectLineServer.StartAsync(options => options.AllowedOrigins.Add("https://shop.example"), time: time);
        var (page, cookie, _) = await BeginAsync(server);
        time.Advance(TimeSpan.FromHours(2));

        (await RefreshAsync(page.From("https://shop.example"), cookie)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_conversation_that_is_no_longer_kept_is_over()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.KeepFor = TimeSpan.FromDays(1), time: time);
        var (page, cookie, _) = await BeginAsync(server);
        time.Advance(TimeSpan.FromHours(30));
        // The host does so each hour; whichever of the two comes first.
        await server.Service<DirectLineStore>().PruneAsync(CancellationToken.None);

        (await RefreshAsync(page, cookie)).Error.ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_conversation_that_never_began_is_over()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var page = server.Anybody.From(Own(server));
        var generated = await page.GenerateAsync();
        time.Advance(TimeSpan.FromHours(2));

        (await RefreshAsync(page.With(generated.Text("token")), Cookie(generated))).Error.ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task A_server_s_token_comes_without_a_cookie_and_ends_when_it_ends()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (_, cookie, _) = await BeginAsync(server);

        var generated = await server.Owner.GenerateAsync();
        var conversation = await server.Owner.BeginAsync();
        time.Advance(TimeSpan.FromHours(2));

        generated.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await RefreshAsync(conversation.Caller, cookie)).Error.ShouldBe("TokenExpired");
    }

    [Fact]
    public async Task No_script_reads_the_cookie_and_it_goes_only_where_tokens_are_renewed()
    {
        await using var server = await DirectLineServer.StartAsync(options => options.KeepFor = TimeSpan.FromDays(3));
        var open = (await server.Anybody.From(Own(server)).GenerateAsync()).Headers.GetValues("Set-Cookie").Single();
        var encrypted = (await server.Anybody.From(Own(server).Replace("http:", "https:", StringComparison.Ordinal))
            .GenerateAsync()).Headers.GetValues("Set-Cookie").Single();

        open.ShouldEndWith("; max-age=259200; path=/v3/directline/tokens; samesite=strict; httponly");
        encrypted.ShouldEndWith("; max-age=259200; path=/v3/directline/tokens; secure; samesite=none; httponly; Partitioned");
    }

    [Fact]
    public async Task A_browser_has_one_cookie_however_many_conversations_it_has()
    {
        await using var server = await DirectLineServer.StartAsync(time: time);
        var (page, cookie, _) = await BeginAsync(server);

        var second = await page.With(null).SendAsync(HttpMethod.Post, "tokens/generate", null, headers => headers.Add("Cookie", cookie));

        Cookie(second).ShouldBe(cookie);
    }

    private static async Task<(DirectLineCaller Page, string Cookie, string Conversation)> BeginAsync(DirectLineServer server)
    {
        var page = server.Anybody.From(Own(server));
        var generated = await page.GenerateAsync();
        var started = await page.With(generated.Text("token")).StartAsync();
        var id = started.Text("conversationId");
        var own = page.With(started.Text("token"));
        // A turn that is still running when the clock is moved would run out of time.
        await new DirectLineConversation(own, id, "").GreetedAsync();
        return (own, Cookie(generated), id);
    }

    private static Task<DirectLineAnswer> RefreshAsync(DirectLineCaller page, string? cookie) =>
        page.SendAsync(HttpMethod.Post, "tokens/refresh", null, headers =>
    {
        if (cookie is not null)
            headers.TryAddWithoutValidation("Cookie", cookie);
    });

    private static string Cookie(DirectLineAnswer answer) => answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];

    private static string Own(DirectLineServer server) => server.Anybody.Server.GetLeftPart(UriPartial.Authority);
}
