using System.Net;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests.Authentication;

public sealed class ClosedAuthenticatorTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_development_nobody_is_served_without_an_app_id(string environment)
    {
        await using var server = await BotServer.StartAsync(environment: environment);

        using var response = await server.SayAsync("hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Script.Turns.ShouldBeEmpty();
        server.Logs.Lines.ShouldContain(line => line.Level == LogLevel.Warning && line.Line.Contains("Bot:AppId is not set")
            && line.Line.Contains(environment));
    }

    [Fact]
    public async Task Where_a_proxy_may_pass_on_the_internet_nobody_is_served_without_an_app_id()
    {
        await using var server = await BotServer.StartAsync(options => options.Authentication.AllowUnregistered = false);

        using var response = await server.SayAsync("hello");

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Script.Turns.ShouldBeEmpty();
    }
}
