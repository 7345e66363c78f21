using System.Net;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Tests.Authentication;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>Cases 22 to 37 and 57: tokens forged in every way, against the real program.</summary>
public sealed class InboundAuthenticationTests(RegisteredBot bot) : IClassFixture<RegisteredBot>
{
    [Fact]
    public Task Case_22_A_request_without_a_header_is_refused() => ShouldRefuseAsync(null);

    [Theory]
    [InlineData("Basic x")]
    [InlineData("Bearer")]
    [InlineData("Bearer a b")]
    [InlineData("bearer TOKEN")]
    [InlineData("Bearer TOKEN,Bearer TOKEN")]
    public Task Case_23_A_header_that_is_not_one_bearer_token_is_refused(string header) =>
        ShouldRefuseAsync(header.Replace("TOKEN", bot.Token()));

    [Fact]
    public async Task Case_24_A_good_token_is_accepted_and_answered_with_the_app_s_own_token()
    {
        var reply = (await bot.AskAsync("case-24")).Single(request => request.Type == "message");

        reply.Text!.ShouldContain("[1]");
        reply.Authorization!.ShouldStartWith("Bearer connector-token-");
        bot.Authority.Requests.First().Path.ShouldBe("/botframework.com/oauth2/v2.0/token");
        bot.Authority.Requests.First().Form.ShouldContain("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
    }

    [Theory]
    [InlineData("exp", -240, true)]
    [InlineData("exp", -360, false)]
    [InlineData("nbf", 240, true)]
    [InlineData("nbf", 360, false)]
    public async Task Case_25_Clocks_may_be_five_minutes_apart(string claim, int seconds, bool accepted)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var token = bot.Token(claims => (claims["nbf"], claims[claim]) = (now - 3600, now + seconds));

        if (accepted)
            (await bot.PostAsync($"Bearer {token}", activity => activity["conversation"]!["id"] = "case-25")).ShouldBe(HttpStatusCode.OK);
        else
            await ShouldRefuseAsync($"Bearer {token}");
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000001")]
    [InlineData("https://api.botframework.com")]
    [InlineData(null)]
    public Task Case_26_A_token_for_another_app_is_refused(string? audience) =>
        ShouldRefuseAsync($"Bearer {bot.Token(claims => claims["aud"] = audience)}");

    [Fact]
    public async Task Case_27_A_token_of_another_issuer_is_refused_and_nothing_is_fetched_from_where_it_says()
    {
        var downloads = bot.Issuer.Downloads;
        using var own = new FakeKey("own", RegisteredBot.Channel);
        var stray = $"{bot.Issuer.Url}/stray";

        await ShouldRefuseAsync($"Bearer {bot.Token(claims => claims["iss"] = stray, own)}");
        var token = own.Sign(FakeIssuer.Claims(bot.Connector.Url, claims => claims["iss"] = "https://evil.example"), header: head =>
        {
            (head["jku"], head["x5u"]) = (stray, stray);
            head["jwk"] = own.ToJson();
        });
        await ShouldRefuseAsync($"Bearer {token}");

        bot.Issuer.Strays.ShouldBeEmpty();
        bot.Issuer.Downloads.ShouldBeLessThanOrEqualTo(downloads + 1);
    }

    [Fact]
    public async Task Case_28_An_unknown_key_costs_one_refresh_and_a_rotated_key_is_found_by_it()
    {
        await bot.AskAsync("case-28");
        var downloads = bot.Issuer.Downloads;
        var next = new FakeKey("key-2", RegisteredBot.Channel);

        (await bot.PostAsync($"Bearer {bot.Token(key: next)}")).ShouldBe(HttpStatusCode.Unauthorized);
        bot.Issuer.Downloads.ShouldBe(downloads + 1);
        bot.Issuer.Keys.Enqueue(next);

        (await bot.PostAsync($"Bearer {bot.Token(key: next)}",
            activity => activity["conversation"]!["id"] = "case-28b")).ShouldBe(HttpStatusCode.OK);
        (await bot.RepliesAsync("case-28b")).ShouldNotBeEmpty();
        bot.Issuer.Downloads.ShouldBe(downloads + 2);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    public Task Case_29_Any_algorithm_but_RS256_is_refused(string algorithm) =>
        ShouldRefuseAsync($"Bearer {bot.Issuer.Key.Sign(FakeIssuer.Claims(bot.Connector.Url), algorithm)}");

    [Fact]
    public Task Case_29_A_known_key_s_name_on_another_key_s_signature_is_refused()
    {
        using var own = new FakeKey("key-1", RegisteredBot.Channel);
        return ShouldRefuseAsync($"Bearer {bot.Token(key: own)}");
    }

    [Fact]
    public Task Case_30_A_token_without_serviceurl_is_refused() =>
        ShouldRefuseAsync($"Bearer {bot.Token(claims => claims.Remove("serviceurl"))}");

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://127.0.0.1:1/")]
    public Task Case_31_A_token_with_another_serviceurl_is_refused(string serviceUrl) =>
        ShouldRefuseAsync($"Bearer {bot.Token(claims => claims["serviceurl"] = serviceUrl)}");

    [Theory]
    [InlineData("/", "")]
    [InlineData("", "/")]
    [InlineData("/EMEA", "/emea/")]
    public async Task Case_31_One_slash_and_the_case_do_not_matter(string inToken, string inActivity)
    {
        var token = bot.Token(claims => claims["serviceurl"] = bot.Connector.Url + inToken);

        (await bot.PostAsync($"Bearer {token}", activity =>
        {
            activity["serviceUrl"] = bot.Connector.Url + inActivity;
            activity["conversation"]!["id"] = "case-31";
        })).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "")]
    public Task Case_32_An_activity_without_serviceUrl_is_refused(string member, string? value) =>
        ShouldRefuseAsync($"Bearer {bot.Token()}", activity => activity[member] = value, HttpStatusCode.BadRequest);

    [Fact]
    public Task Case_33_A_key_speaks_only_for_the_channels_it_is_endorsed_for() =>
        ShouldRefuseAsync($"Bearer {bot.Token()}", activity => activity["channelId"] = "slack");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public Task Case_34_An_activity_without_channelId_is_refused(string? channel) =>
        ShouldRefuseAsync($"Bearer {bot.Token()}", activity => activity["channelId"] = channel, HttpStatusCode.BadRequest);

    [Fact]
    public async Task Case_35_A_key_without_endorsements_is_refused()
    {
        var bare = new FakeKey("bare", null);
        bot.Issuer.Keys.Enqueue(bare);

        await ShouldRefuseAsync($"Bearer {bot.Token(key: bare)}");
    }

    [Fact]
    public Task Case_36_An_emulator_s_token_is_refused_where_emulators_are_not_allowed() =>
        ShouldRefuseAsync($"Bearer {bot.EmulatorToken(FakeIssuer.App)}");

    [Fact]
    public Task Case_37_A_skill_s_token_is_refused() =>
        ShouldRefuseAsync($"Bearer {bot.EmulatorToken("00000000-0000-0000-0000-000000000002")}");

    [Fact]
    public async Task Case_57_Another_tenant_is_refused_with_403()
    {
        await ShouldRefuseAsync($"Bearer {bot.Token()}", activity => Tenant(activity, "22222222-0000-0000-0000-00000000000b"),
            HttpStatusCode.Forbidden);
        await bot.AskAsync("case-57", activity => Tenant(activity, RegisteredBot.Tenant));
    }

    [Fact]
    public async Task A_callerId_from_the_wire_changes_nothing()
    {
        var replies = await bot.AskAsync("caller", activity => activity["callerId"] = "urn:botframework:azure");

        replies.ShouldAllBe(request => !request.Body.Contains("callerId"));
    }

    private static void Tenant(JsonObject activity, string id)
    {
        activity["channelId"] = "msteams";
        activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = id } };
    }

    private async Task ShouldRefuseAsync(string? authorization, Action<JsonObject>? change = null,
        HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        (await bot.PostAsync(authorization, change)).ShouldBe(status);
        await bot.ShouldHaveDoneNothingAsync();
    }
}
