using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ChatBot.BotFramework.Tests.Authentication;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Connector;

/// <summary>The connector of a bot that has an app id.</summary>
public sealed class RegisteredConnectorTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-").FullName;
    private FakeIssuer issuer = null!;

    public async Task InitializeAsync() => issuer = await FakeIssuer.StartAsync();

    public async Task DisposeAsync()
    {
        await issuer.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_channel_that_does_not_take_the_token_gets_the_activity_once_more_with_a_new_one()
    {
        await using var server = await StartAsync();
        server.Connector.AnswerNext(401);

        await SayAsync(server, "first");

        (await server.Connector.NextAsync()).Authorization.ShouldBe("Bearer connector-token-1");
        var again = await server.Connector.NextAsync();
        again.Text.ShouldBe("echo first");
        again.Authorization.ShouldBe("Bearer connector-token-2");
        server.Logs.Lines.ShouldContain(line => line.Event == 5112);
    }

    [Fact]
    public async Task A_channel_that_does_not_take_the_new_one_either_is_given_up()
    {
        await using var server = await StartAsync();
        server.Connector.AnswerNext(401);
        server.Connector.AnswerNext(401);

        await SayAsync(server, "first");
        await SayAsync(server, "second");

        foreach (var text in new[] { "first", "first", "second" })
            (await server.Connector.NextAsync()).Text.ShouldBe($"echo {text}");
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains("401"));
    }

    [Fact]
    public async Task A_hundred_conversations_at_once_cost_one_token()
    {
        await using var server = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number => SayAsync(server, "hello", $"c{number}")));
        for (var number = 0; number < 100; number++)
            (await server.Connector.NextAsync()).Authorization.ShouldBe("Bearer connector-token-1");

        server.Authority.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_certificate_proves_the_app_without_a_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        var path = Path.Combine(folder, "bot.pem");
        await File.WriteAllTextAsync(path, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
        await using var server = await StartAsync(options =>
        {
            options.AppPassword = null;
            options.CertificatePath = path;
            options.TenantId = "11111111-0000-0000-0000-00000000000a";
        });

        await SayAsync(server, "hello");

        (await server.Connector.NextAsync()).Authorization.ShouldBe("Bearer connector-token-1");
        var (address, form) = server.Authority.Requests.ShouldHaveSingleItem();
        address.AbsolutePath.ShouldBe("/11111111-0000-0000-0000-00000000000a/oauth2/v2.0/token");
        form.ShouldContain("client_assertion=ey");
        form.ShouldNotContain("client_secret");
    }

    [Theory]
    [InlineData(400, "invalid_client", 1)]
    [InlineData(401, "invalid_client", 1)]
    [InlineData(503, "temporarily_unavailable", 4)]
    [InlineData(429, "temporarily_unavailable", 4)]
    public async Task An_authority_that_gives_no_token_costs_the_reply_and_no_secret(int status, string error, int requests)
    {
        var authority = new FakeAuthority
        {
            Instead = () => new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent($$"""{"error":"{{error}}","error_description":"AADSTS7000215: {{Registered.Secret}}"}""", null,
                    "application/json"),
            },
        };
        await using var server = await StartAsync(authority: authority);

        await SayAsync(server, "first");
        await server.StopAsync();

        server.Connector.Requests.ShouldBeEmpty();
        authority.Requests.Count.ShouldBe(requests);
        server.Logs.Lines.ShouldContain(line => line.Event == 5030 && line.Line.Contains($"({status} "),
            string.Join("\n", server.Logs.Lines));
        server.Logs.Lines.ShouldNotContain(line => line.Line.Contains(Registered.Secret));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task An_update_and_a_delete_are_tried_again_after_whatever_failed_for_now(int status)
    {
        await using var server = await StartAsync(script: new BotScript
        {
            OnMessage = async (turn, cancellationToken) =>
            {
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "x", text: "new"), cancellationToken);
                await turn.DeleteActivityAsync("x", cancellationToken);
            },
        });
        server.Connector.AnswerNext(status);
        server.Connector.AnswerNext(200, "{}");
        server.Connector.AnswerNext(status);

        await SayAsync(server, "go");

        foreach (var method in new[] { "PUT", "PUT", "DELETE", "DELETE" })
            (await server.Connector.NextAsync()).Method.ShouldBe(method);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task An_update_that_is_refused_for_good_is_not_tried_again(int status)
    {
        await using var server = await StartAsync(script: new BotScript
        {
            OnMessage = (turn, cancellationToken) =>
            turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "x", text: "new"), cancellationToken),
        });
        server.Connector.AnswerNext(status);

        await SayAsync(server, "go");
        await SayAsync(server, "go");

        (await server.Connector.NextAsync()).Method.ShouldBe("PUT");
        await server.Connector.NextAsync();
        server.Connector.Requests.Count.ShouldBe(2);
        server.Logs.Lines.ShouldNotContain(line => line.Event == 5032);
    }

    [Fact]
    public async Task An_update_without_an_answer_is_tried_again()
    {
        await using var server = await StartAsync(script: new BotScript
        {
            OnMessage = (turn, cancellationToken) =>
            turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "x", text: "new"), cancellationToken),
        });
        server.Connector.AnswerNext(http =>
        {
            http.Abort();
            return Task.CompletedTask;
        });

        await SayAsync(server, "go");

        await server.Connector.NextAsync();
        (await server.Connector.NextAsync()).Method.ShouldBe("PUT");
    }

    private Task<BotServer> StartAsync(Action<BotOptions>? change = null, BotScript? script = null, FakeAuthority? authority = null) =>
        BotServer.StartAsync(
            Registered.With(issuer, options =>
            {
                options.Connector.RetryDelay = TimeSpan.FromMilliseconds(1);
                change?.Invoke(options);
            }),
            script,
            "Production",
            authority: authority);

    private async Task SayAsync(BotServer server, string text, string conversation = "c1")
    {
        using var response = await server.PostAsync(
            Incoming.Message(server.Connector.Url, text, conversation), $"Bearer {issuer.Token(server.Connector.Url)}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
