using System.Net;
using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Authentication;

public sealed class TokenAuthenticatorTests : IAsyncLifetime
{
    private FakeIssuer issuer = null!;

    public async Task InitializeAsync() => issuer = await FakeIssuer.StartAsync();

    public Task DisposeAsync() => issuer.DisposeAsync().AsTask();

    [Fact]
    public async Task A_channel_with_a_good_token_is_served_and_gets_the_app_s_token()
    {
        await using var server = await StartAsync();

        (await PostAsync(server, issuer.Token(server.Connector.Url))).ShouldBe(HttpStatusCode.OK);

        var reply = await server.Connector.NextAsync();
        reply.Text.ShouldBe("echo hello");
        reply.Authorization.ShouldBe("Bearer connector-token-1");
        server.Authority.Requests.Count.ShouldBe(1);
        var (address, form) = server.Authority.Requests.First();
        address.ToString().ShouldStartWith("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token");
        form.ShouldContain("scope=https%3A%2F%2Fapi.botframework.com%2F.default");
        form.ShouldContain($"client_id={Registered.AppId}");
    }

    [Theory]
    [InlineData("iss", "https://api.botframework.us")]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("iss", "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData("aud", "00000000-0000-0000-0000-000000000000")]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("aud", null)]
    [InlineData("iss", null)]
    [InlineData("exp", null)]
    [InlineData("exp", "soon")]
    [InlineData("serviceurl", null)]
    [InlineData("serviceurl", "")]
    [InlineData("serviceurl", "https://smba.trafficmanager.net/emea/")]
    public async Task A_token_with_another_claim_is_refused(string claim, string? value)
    {
        await using var server = await StartAsync();

        (await PostAsync(server,
            issuer.Token(server.Connector.Url, claims => claims[claim] = value))).ShouldBe(HttpStatusCode.Unauthorized);

        await ShouldHaveDoneNothingAsync(server);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("rs256")]
    [InlineData("PS256")]
    public async Task Only_RS256_counts_and_costs_no_download_otherwise(string algorithm)
    {
        await using var server = await StartAsync();

        (await PostAsync(server,
            issuer.Key.Sign(FakeIssuer.Claims(server.Connector.Url), algorithm))).ShouldBe(HttpStatusCode.Unauthorized);

        issuer.Downloads.ShouldBe(0);
        await ShouldHaveDoneNothingAsync(server);
    }

    [Fact]
    public async Task A_token_that_brings_its_own_key_is_refused_and_nothing_is_fetched_from_where_it_says()
    {
        await using var server = await StartAsync();
        using var own = new FakeKey("key-1", "emulator");
        var token = own.Sign(FakeIssuer.Claims(server.Connector.Url), header: head =>
        {
            head["jku"] = $"{issuer.Url}/stray/jku";
            head["x5u"] = $"{issuer.Url}/stray/x5u";
            head["jwk"] = own.ToJson();
        });

        (await PostAsync(server, token)).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(server,
            own.Sign(FakeIssuer.Claims(server.Connector.Url,
                claims => claims["iss"] = $"{issuer.Url}/stray/iss")))).ShouldBe(HttpStatusCode.Unauthorized);

        issuer.Strays.ShouldBeEmpty();
        await ShouldHaveDoneNothingAsync(server);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a b")]
    [InlineData("Bearer  TOKEN")]
    [InlineData("bearer TOKEN")]
    [InlineData("Bearer TOKEN ")]
    [InlineData("Bearer TOKEN, Bearer TOKEN")]
    [InlineData("Basic TOKEN")]
    [InlineData("TOKEN")]
    [InlineData("Bearer TOKEN.")]
    [InlineData("Bearer TOKEN.a.b")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer e30.e30.e30")]
    public async Task A_header_that_is_not_exactly_one_bearer_token_is_refused(string? header)
    {
        await using var server = await StartAsync();
        var value = header?.Replace("TOKEN", issuer.Token(server.Connector.Url));

        // A client trims the header's end, so that one is accepted.
        var expected = header == "Bearer TOKEN " ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
        using var response = await server.PostAsync(Incoming.Message(server.Connector.Url), request =>
        {
            if (value is not null)
                request.Headers.TryAddWithoutValidation("Authorization", value);
        });

        response.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task Two_headers_are_refused()
    {
        await using var server = await StartAsync();
        var token = $"Bearer {issuer.Token(server.Connector.Url)}";

        using var response = await server.PostAsync(
            Incoming.Message(server.Connector.Url), request => request.Headers.TryAddWithoutValidation("Authorization", [token, token]));

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_is_too_long_is_not_looked_at()
    {
        await using var server = await StartAsync();

        (await PostAsync(server,
            issuer.Token(server.Connector.Url,
                claims => claims["more"] = new string('x', 16 * 1024)))).ShouldBe(HttpStatusCode.Unauthorized);

        issuer.Downloads.ShouldBe(0);
    }

    [Theory]
    [InlineData(-299, true)]
    [InlineData(-301, false)]
    public async Task A_token_s_end_counts_by_the_given_clock_with_five_minutes_of_skew(int seconds, bool served)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using var server = await StartAsync(time: time);
        var end = time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

        var status = await PostAsync(server,
            issuer.Token(server.Connector.Url, claims => claims["exp"] = end, now: time.GetUtcNow().AddHours(-1)));

        status.ShouldBe(served ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(301, false)]
    public async Task A_token_s_begin_counts_by_the_given_clock_with_five_minutes_of_skew(int seconds, bool served)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using var server = await StartAsync(time: time);
        var begin = time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds();

        var status = await PostAsync(server, issuer.Token(server.Connector.Url, claims => claims["nbf"] = begin, now: time.GetUtcNow()));

        status.ShouldBe(served ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(253402300799)]
    [InlineData(long.MaxValue)]
    public async Task An_end_at_the_edge_of_time_does_no_harm(long end)
    {
        await using var server = await StartAsync();

        var status = await PostAsync(server, issuer.Token(server.Connector.Url, claims => claims["exp"] = end));

        status.ShouldBeOneOf(end > 0 ? [HttpStatusCode.OK, HttpStatusCode.Unauthorized] : [HttpStatusCode.Unauthorized]);
    }

    [Theory]
    [InlineData("/", "")]
    [InlineData("", "/")]
    [InlineData("/EMEA/", "/emea")]
    public async Task A_service_url_may_differ_in_case_and_in_one_slash(string inToken, string inActivity)
    {
        await using var server = await StartAsync();

        (await PostAsync(server, issuer.Token(server.Connector.Url + inToken),
            server.Connector.Url + inActivity)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("//", "")]
    [InlineData("/emea", "/amer")]
    [InlineData("/emea/", "/emea/x")]
    public async Task A_service_url_may_not_differ_otherwise(string inToken, string inActivity)
    {
        await using var server = await StartAsync();

        (await PostAsync(server, issuer.Token(server.Connector.Url + inToken),
            server.Connector.Url + inActivity)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("Emulator")]
    [InlineData("webchat")]
    [InlineData("emulator ")]
    public async Task A_key_speaks_for_its_channels_only(string channel)
    {
        await using var server = await StartAsync();

        (await PostAsync(server, issuer.Token(server.Connector.Url), channel: channel)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        issuer.Keys.Enqueue(new FakeKey("bare", null));
        await using var server = await StartAsync();

        (await PostAsync(server, issuer.Token(server.Connector.Url, key: issuer.Keys.Last()))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://smba.trafficmanager.net/emea/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("http://localhost:5/")]
    public async Task A_service_url_that_no_channel_has_is_forbidden_even_where_the_token_has_it(string serviceUrl)
    {
        await using var server = await StartAsync(options => options.Connector.AllowedHosts = null);

        (await PostAsync(server, issuer.Token(serviceUrl), serviceUrl)).ShouldBe(HttpStatusCode.Forbidden);

        server.Script.Turns.ShouldBeEmpty();
        server.Authority.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1.0", "appid", true)]
    [InlineData("", "appid", true)]
    [InlineData("2.0", "azp", true)]
    [InlineData("2.0", "appid", false)]
    [InlineData("1.0", "azp", false)]
    [InlineData("3.0", "azp", false)]
    [InlineData(null, "appid", false)]
    public async Task An_emulator_s_token_names_the_bot_itself_by_its_version_s_claim(string? version, string claim, bool served)
    {
        await using var server = await StartAsync(options => options.Authentication.AllowEmulator = true);

        var status = await PostAsync(server, EmulatorToken(server, claims => (claims["ver"], claims[claim]) = (version, Registered.AppId)));

        status.ShouldBe(served ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_emulator_s_token_of_another_app_or_where_it_is_not_asked_for_is_refused()
    {
        await using var open = await StartAsync(options => options.Authentication.AllowEmulator = true);
        await using var closed = await StartAsync();

        (await PostAsync(open,
            EmulatorToken(open, claims => claims["appid"] = "00000000-0000-0000-0000-000000000001"))).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(open,
            EmulatorToken(open, claims => (claims["iss"], claims["appid"]) =
                ("https://sts.windows.net/00000000-0000-0000-0000-00000000000a/",
                    Registered.AppId)))).ShouldBe(HttpStatusCode.Unauthorized);
        (await PostAsync(closed, EmulatorToken(closed))).ShouldBe(HttpStatusCode.Unauthorized);

        open.Script.Turns.ShouldBeEmpty();
        closed.Script.Turns.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://sts.windows.net/00000000-0000-0000-0000-00000000000a/")]
    [InlineData("https://login.microsoftonline.com/00000000-0000-0000-0000-00000000000a/v2.0")]
    public async Task A_bot_of_a_single_tenant_takes_its_tenant_s_emulator_tokens(string tenantIssuer)
    {
        await using var server = await StartAsync(options =>
        {
            options.Authentication.AllowEmulator = true;
            options.TenantId = "00000000-0000-0000-0000-00000000000a";
        });

        (await PostAsync(server,
            EmulatorToken(server,
                claims => (claims["iss"], claims["appid"]) = (tenantIssuer, Registered.AppId)))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_emulator_gets_replies_on_this_machine_and_at_channels_only()
    {
        await using var server = await StartAsync(options =>
        {
            options.Authentication.AllowEmulator = true;
            options.Connector.AllowedHosts = null;
        });

        (await PostAsync(server, EmulatorToken(server))).ShouldBe(HttpStatusCode.OK);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo hello");
        (await PostAsync(server, EmulatorToken(server), "https://evil.example/")).ShouldBe(HttpStatusCode.Forbidden);
        (await PostAsync(server, EmulatorToken(server), "https://10.1.2.3/")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("""{"conversation":{"id":"c","tenantId":"11111111-0000-0000-0000-00000000000a"}}""", 200)]
    [InlineData("""{"conversation":{"id":"c","tenantId":"11111111-0000-0000-0000-00000000000A"}"""
        + ""","channelData":{"tenant":{"id":"11111111-0000-0000-0000-00000000000a"}}}""", 200)]
    [InlineData("""{"conversation":{"id":"c","tenantId":"22222222-0000-0000-0000-00000000000b"}}""", 403)]
    [InlineData("""{"channelData":{"tenant":{"id":"22222222-0000-0000-0000-00000000000b"}}}""", 403)]
    [InlineData("""{"conversation":{"id":"c","tenantId":"11111111-0000-0000-0000-00000000000a"},"channelData":{"tenant":{"id":"x"}}}""",
        403)]
    [InlineData("""{"channelData":{"tenant":"odd"}}""", 403)]
    [InlineData("""{"channelId":"directline"}""", 200)]
    public async Task Only_listed_tenants_are_served_where_there_is_a_list(string changes, int status)
    {
        await using var server = await StartAsync(options => options.AllowedTenants.Add("11111111-0000-0000-0000-00000000000a"));
        var activity = Incoming.With(server.Connector.Url, json =>
        {
            json["channelId"] = "msteams";
            foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
                json[name] = value?.DeepClone();
        });

        using var response = await server.PostAsync(activity, $"Bearer {issuer.Token(server.Connector.Url)}");

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task What_is_logged_of_refusals_holds_no_token()
    {
        await using var server = await StartAsync();
        var token = issuer.Token(server.Connector.Url, claims => claims["aud"] = "other");

        await PostAsync(server, token);
        await PostAsync(server, token[..^5]);
        await PostAsync(server, issuer.Token(server.Connector.Url));
        await server.Connector.NextAsync();

        server.Logs.Lines.Count(line => line.Event == 5010).ShouldBe(2);
        foreach (var part in token.Split('.').Append(Registered.Secret).Append("connector-token"))
            server.Logs.Lines.ShouldNotContain(line => line.Line.Contains(part));
        Microsoft.IdentityModel.Logging.IdentityModelEventSource.ShowPII.ShouldBeFalse();
    }

    [Fact]
    public async Task Whatever_stands_in_the_header_gets_an_answer()
    {
        await using var server = await StartAsync();
        var token = issuer.Token(server.Connector.Url, claims => claims["aud"] = "other");
        var changes = Gen.Zip(Gen.Choose(0, token.Length - 1), Gen.Elements("Aa0-_.{\"".ToCharArray())).Sample(200, 50);

        foreach (var (at, letter) in changes)
            (await PostAsync(server, token[..at] + letter + token[(at + 1)..])).ShouldBe(HttpStatusCode.Unauthorized);

        server.Script.Turns.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_keys_cannot_be_had_nobody_is_served_and_later_everybody_is()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await StartAsync(time: time);
        issuer.Instead = Status(500);

        (await PostAsync(server, issuer.Token(server.Connector.Url))).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync(server, issuer.Token(server.Connector.Url))).ShouldBe(HttpStatusCode.ServiceUnavailable);
        issuer.Downloads.ShouldBe(1);
        issuer.Instead = null;
        time.Advance(TimeSpan.FromSeconds(2));

        (await PostAsync(server, issuer.Token(server.Connector.Url))).ShouldBe(HttpStatusCode.OK);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo hello");
        server.Script.Turns.Count.ShouldBe(1);
    }

    private static RequestDelegate Status(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private string EmulatorToken(BotServer server, Action<JsonObject>? change = null) => issuer.Token(server.Connector.Url, claims =>
    {
        claims.Remove("serviceurl");
        claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        claims["ver"] = "1.0";
        if (change is null)
            claims["appid"] = Registered.AppId;
        change?.Invoke(claims);
    });

    private Task<BotServer> StartAsync(Action<BotOptions>? change = null, TimeProvider? time = null) =>
        BotServer.StartAsync(Registered.With(issuer, change), environment: "Production", time: time);

    private static async Task<HttpStatusCode> PostAsync(BotServer server, string token, string? serviceUrl = null,
        string channel = "emulator")
    {
        var activity = Incoming.With(serviceUrl ?? server.Connector.Url,
            json => (json["channelId"], json["id"]) = (channel, Guid.NewGuid().ToString()));
        using var response = await server.PostAsync(activity, $"Bearer {token}");
        return response.StatusCode;
    }

    private async Task ShouldHaveDoneNothingAsync(BotServer server)
    {
        (await PostAsync(server, issuer.Token(server.Connector.Url))).ShouldBe(HttpStatusCode.OK);
        (await server.Connector.NextAsync()).Text.ShouldBe("echo hello");
        server.Connector.Requests.Count.ShouldBe(1);
        server.Script.Turns.Count.ShouldBe(1);
    }
}
