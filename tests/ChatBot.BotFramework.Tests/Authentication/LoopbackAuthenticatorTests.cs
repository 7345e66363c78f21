using System.Net;

namespace ChatBot.BotFramework.Tests.Authentication;

public sealed class LoopbackAuthenticatorTests
{
    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("2001:db8::1")]
    [InlineData("0.0.0.0")]
    public async Task A_caller_from_elsewhere_gets_401(string caller)
    {
        await using var server = await BotServer.StartAsync(caller: IPAddress.Parse(caller));

        using var response = await server.SayAsync("hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
        server.Script.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task A_caller_on_this_machine_is_served(string caller)
    {
        await using var server = await BotServer.StartAsync(caller: IPAddress.Parse(caller));

        await server.ShouldHaveDoneNothingAsync();
    }

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("x-forwarded-host", "localhost")]
    [InlineData("X-Original-For", "127.0.0.1:5")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "127.0.0.1")]
    [InlineData("Client-IP", "127.0.0.1")]
    [InlineData("X-Originating-IP", "127.0.0.1")]
    [InlineData("X-Remote-Addr", "127.0.0.1")]
    [InlineData("Cf-Ray", "8f1-FRA")]
    [InlineData("CDN-Loop", "cloudflare")]
    [InlineData("Fly-Client-IP", "127.0.0.1")]
    [InlineData("X-Vercel-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Appengine-User-IP", "127.0.0.1")]
    [InlineData("Ngrok-Auth-User-Email", "a@b.example")]
    [InlineData("Tailscale-User-Login", "a@b.example")]
    [InlineData("X-Request-Id", "1")]
    [InlineData("X-Amzn-Trace-Id", "Root=1-2-3")]
    [InlineData("X-Scheme", "https")]
    [InlineData("X-A-Tunnel-Of-Next-Year", "1")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example:3978")]
    public async Task A_request_that_comes_for_someone_else_gets_401(string header, string value)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(
            Incoming.Message(server.Connector.Url), request => request.Headers.TryAddWithoutValidation(header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await server.ShouldHaveDoneNothingAsync();
    }

    [Theory]
    [InlineData("Accept-Language", "de")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("sec-ch-ua-platform", "Linux")]
    [InlineData("Cookie", "a=b")]
    [InlineData("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("x-ms-conversation-id", "c")]
    public async Task What_a_client_on_this_machine_sends_of_its_own_ends_no_trust(string header, string value)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(
            Incoming.Message(server.Connector.Url), request => request.Headers.TryAddWithoutValidation(header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(ForeignUrls.All), MemberType = typeof(ForeignUrls))]
    public async Task A_service_url_elsewhere_gets_401_and_no_request(string serviceUrl)
    {
        await using var server = await BotServer.StartAsync();

        using var response = await server.PostAsync(Incoming.With("", activity => activity["serviceUrl"] = serviceUrl));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await server.ShouldHaveDoneNothingAsync();
    }
}
