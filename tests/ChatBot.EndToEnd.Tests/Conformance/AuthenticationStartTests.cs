using System.Net;
using System.Net.Http.Json;
using ChatBot.BotFramework.Tests.Authentication;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Cases 36 to 40 that need a server of their own, and settings that stop the start.</summary>
public sealed class AuthenticationStartTests
{
    [Fact]
    public async Task Case_36_An_emulator_s_token_is_accepted_where_emulators_are_allowed_and_the_app_is_this_one()
    {
        await using var bot = await RegisteredBot.StartAsync("--Bot:Authentication:AllowEmulator=true");

        (await bot.PostAsync($"Bearer {bot.EmulatorToken("00000000-0000-0000-0000-000000000002")}")).ShouldBe(HttpStatusCode.Unauthorized);
        (await bot.PostAsync($"Bearer {bot.EmulatorToken(FakeIssuer.App)}",
            activity => activity["serviceUrl"] = "https://evil.example")).ShouldBe(HttpStatusCode.Forbidden);
        (await bot.PostAsync($"Bearer {bot.EmulatorToken(FakeIssuer.App)}",
            activity => activity["conversation"]!["id"] = "case-36")).ShouldBe(HttpStatusCode.OK);

        (await bot.RepliesAsync("case-36")).ShouldNotBeEmpty();
        await bot.ShouldHaveDoneNothingAsync();
        bot.Server.Log.ShouldContain("Bot:Authentication:AllowEmulator");
    }

    [Fact]
    public async Task Case_38_Without_an_app_id_nobody_is_served_in_production_and_the_log_says_so()
    {
        using var home = new ChatBotHome
        {
            Variables =
            { ["DOTNET_ENVIRONMENT"] = "Production", ["ASPNETCORE_ENVIRONMENT"] = "Production" }
        };
        await using var server = await ChatBotServer.StartAsync(home);

        (await PostAsync(server, "http://127.0.0.1:1")).ShouldBe(HttpStatusCode.Unauthorized);

        server.Log.ShouldContain("Bot:AppId is not set");
    }

    [Fact]
    public async Task Case_38_Without_an_app_id_this_machine_is_served_in_development_and_posted_to_only()
    {
        using var home = new ChatBotHome();
        await using var server = await ChatBotServer.StartAsync(home);
        await using var connector = await FakeConnector.StartAsync();

        (await PostAsync(server, "https://evil.example/")).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(server, connector.ServiceUrl)).ShouldBe(HttpStatusCode.OK);

        (await connector.NextAsync("message")).GetProperty("text").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Case_39_While_the_metadata_cannot_be_had_nobody_is_served_and_later_everybody_is()
    {
        await using var bot = await RegisteredBot.StartAsync();
        bot.Issuer.Instead = http =>
        {
            http.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        (await bot.PostAsync($"Bearer {bot.Token()}")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await bot.PostAsync($"Bearer {bot.Token()}")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        bot.Issuer.Instead = null;

        await bot.ShouldHaveDoneNothingAsync();
    }

    [Fact]
    public async Task Case_40_A_thousand_first_requests_make_one_download()
    {
        await using var bot = await RegisteredBot.StartAsync();
        // A known key and a wrong audience: the keys are needed for each, and a turn for none.
        var token = $"Bearer {bot.Token(claims => claims["aud"] = "00000000-0000-0000-0000-000000000001")}";

        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => bot.PostAsync(token)));

        statuses.ShouldAllBe(status => status == HttpStatusCode.Unauthorized);
        bot.Issuer.Downloads.ShouldBe(1);
        await bot.ShouldHaveDoneNothingAsync();
    }

    [Theory]
    [InlineData("Bot:AppId", "--Bot:AppId=my-bot", "--Bot:AppPassword=x")]
    [InlineData("Bot:AppPassword", "--Bot:AppId=6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11")]
    [InlineData("Bot:TenantId", "--Bot:AppId=6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11", "--Bot:AppPassword=x", "--Bot:AppType=SingleTenant")]
    [InlineData("Bot:CertificatePath", "--Bot:AppId=6b1b0d2c-0b0a-4c5e-9d3f-0a8f0b6f1c11", "--Bot:CertificatePath=/no/such.pem")]
    public async Task A_registration_that_cannot_work_stops_the_start_with_one_line(string key, params string[] settings)
    {
        using var home = new ChatBotHome();

        var run = await home.RunAsync(["serve", "--urls", "http://127.0.0.1:0", .. settings]);

        run.Status.ShouldBe(1);
        run.ErrorLines[^1].ShouldContain(key);
        run.Error.ShouldNotContain("   at ");
    }

    private static async Task<HttpStatusCode> PostAsync(ChatBotServer server, string serviceUrl)
    {
        using var response = await server.Client.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid(),
            channelId = "emulator",
            serviceUrl,
            from = new { id = "user" },
            recipient = new { id = "bot" },
            conversation = new { id = "c1" },
            text = "What did Lavrov demand?",
        });
        return response.StatusCode;
    }
}
