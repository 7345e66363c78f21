using System.Net;
using System.Text.Json;
using ChatBot.DirectLineClient;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task The_secret_gets_a_token_for_half_an_hour_at_least()
    {
        await using var server = await DirectLineServer.StartAsync();

        var answer = await server.Owner.GenerateAsync();

        answer.Status.ShouldBe(HttpStatusCode.OK);
        answer.Text("conversationId").ShouldNotBeEmpty();
        answer.Body.GetProperty("expires_in").GetInt32().ShouldBeGreaterThanOrEqualTo(1800);
        answer.Body.TryGetProperty("streamUrl", out _).ShouldBeFalse();
        server.Script.Turns.ShouldBeEmpty();
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Fact]
    public async Task A_token_s_payload_names_its_user_as_the_official_clients_read_it()
    {
        await using var server = await DirectLineServer.StartAsync();

        var token = (await server.Owner.GenerateAsync("""{"user":{"id":"dl_alex","name":"Alex"}}""")).Text("token");

        var payload = JsonSerializer.Deserialize<JsonElement>(Base64UrlEncoder.DecodeBytes(token.Split('.')[1]));
        payload.GetProperty("user").GetString().ShouldBe("dl_alex");
    }

    [Theory]
    [InlineData("""{"user":{"id":"alex"}}""")]
    [InlineData("""{"user":{"id":"dl_"}}""")]
    [InlineData("""{"user":{"id":7}}""")]
    [InlineData("""{"trustedOrigins":["nonsense"]}""")]
    [InlineData("""{"trustedOrigins":["https://a.example/path"]}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task What_cannot_be_in_a_token_is_refused(string body)
    {
        await using var server = await DirectLineServer.StartAsync();

        var answer = await server.Owner.GenerateAsync(body);

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Error.ShouldBe("BadArgument");
    }

    [Theory]
    [InlineData("another-secret-that-is-long")]
    [InlineData("a-secret-that-is-long-enougH")]
    [InlineData("a")]
    [InlineData("a.b.c")]
    public async Task A_wrong_secret_is_refused(string secret)
    {
        await using var server = await DirectLineServer.StartAsync();

        var answer = await server.Anybody.With(secret).GenerateAsync();

        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Error.ShouldBe("Unauthorized");
        server.Logs.Lines.ShouldAllBe(line => !line.Line.Contains("secret-that"));
    }

    [Fact]
    public async Task An_expired_token_is_refused_everywhere_and_cannot_be_refreshed()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync(time: time);
        var conversation = await server.Owner.BeginAsync();

        time.Advance(TimeSpan.FromHours(2));

        foreach (var answer in (DirectLineAnswer[])[
            await conversation.Caller.RefreshAsync(), await conversation.SayAsync("hello"), await conversation.ReconnectAsync(),
            await conversation.Caller.StartAsync()])
        {
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
            answer.Error.ShouldBe("TokenExpired");
        }
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_first_and_keeps_conversation_and_user()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var server = await DirectLineServer.StartAsync(time: time);
        var conversation = await server.Owner.BeginAsync();
        await conversation.GreetedAsync();
        time.Advance(TimeSpan.FromMinutes(50));

        var refreshed = await conversation.Caller.RefreshAsync();
        time.Advance(TimeSpan.FromMinutes(50));

        refreshed.Text("conversationId").ShouldBe(conversation.Id);
        var later = conversation with { Caller = conversation.Caller.With(refreshed.Text("token")) };
        (await later.PostAsync("""{"type":"message","text":"hi","from":{"id":"evil"}}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await later.ReadAsync())[1].GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_alex");
    }

    [Fact]
    public async Task Neither_the_secret_nor_a_token_does_the_other_s_work()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();

        (await server.Owner.RefreshAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await conversation.Caller.GenerateAsync()).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_token_of_the_stream_is_none_of_the_client()
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();

        var ticket = conversation.StreamUrl.Split("?t=")[1];

        (await (conversation with
        {
            Caller =
            conversation.Caller.With(ticket)
        }).SayAsync("hello")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var token = (await conversation.Caller.RefreshAsync()).Text("token");
        (await DirectLineSocket.RefusalOfAsync(conversation.StreamUrl.Split("?t=")[0] + "?t=" + token)).ShouldBe(401);
    }

    public static TheoryData<string> Forgeries => ["none", "other key", "tampered", "other algorithm", "no end"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_token_is_refused(string how)
    {
        await using var server = await DirectLineServer.StartAsync();
        var conversation = await server.Owner.BeginAsync();
        var good = new JsonWebToken((await conversation.Caller.RefreshAsync()).Text("token"));
        var payload = Base64UrlEncoder.Decode(good.EncodedPayload);
        var forged = how switch
        {
            "none" => $"{Base64UrlEncoder.Encode("""{"alg":"none","typ":"JWT"}""")}.{good.EncodedPayload}.",
            "other key" => Sign(payload, new byte[32], SecurityAlgorithms.HmacSha256),
            "tampered" => $"{good.EncodedHeader}.{Base64UrlEncoder.Encode(payload.Replace("dl_alex", "dl_evil"))}.{good.EncodedSignature}",
            "other algorithm" => Sign(payload, new byte[64], SecurityAlgorithms.HmacSha512),
            _ => Sign("""{"conv":"x"}""", new byte[32], SecurityAlgorithms.HmacSha256),
        };

        (await (conversation with
        {
            Caller =
            conversation.Caller.With(forged)
        }).SayAsync("hello")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Tokens_survive_a_restart_and_hold_on_every_replica()
    {
        using var store = new StoreFolder();
        DirectLineConversation conversation;
        await using (var first = await DirectLineServer.StartAsync(store: store))
            conversation = await first.Owner.BeginAsync();
        await using var second = await DirectLineServer.StartAsync(store: store);
        await using var third = await DirectLineServer.StartAsync(store: store);

        foreach (var server in (DirectLineServer[])[second, third])
            (await server.Anybody.With((await server.Anybody.With(conversation.Caller.Bearer).RefreshAsync()).Text("token"))
                .StartAsync()).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Sign(string payload, byte[] key, string algorithm) =>
        new JsonWebTokenHandler().CreateToken(payload, new SigningCredentials(new SymmetricSecurityKey(key), algorithm));
}
