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
        server.Logs.Lines.ShouldContain(line => line.Level == LogLevel.Warning && line.Line.Contains("Bot:AppId is not set") && line.Line.Contains(environment));
    }

    [Theory]
    [InlineData("6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11")]
    [InlineData(" ")]
    public async Task With_an_app_id_nobody_is_served_until_tokens_are_checked(string appId)
    {
        await using var server = await BotServer.StartAsync(options => options.AppId = appId);

        using var anonymous = await server.SayAsync("hello");
        using var token = await server.PostAsync(
            Incoming.Message(server.Connector.Url), request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer e30.e30.e30"));

        anonymous.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        token.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Script.Turns.ShouldBeEmpty();
        server.Logs.Lines.ShouldContain(line => line.Level == LogLevel.Error && line.Line.Contains("cannot check the tokens"));
    }
}
