using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Tests;
using ChatBot.BotFramework.Tests.Authentication;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>The program as it serves with an Azure Bot registration, with all that it meets there: issuer of tokens, authority and
/// connector, on this machine.</summary>
public sealed class RegisteredBot : IAsyncLifetime, IAsyncDisposable
{
    /// <summary>A channelId that the issuer's key is endorsed for.</summary>
    public const string Channel = "directline";

    public const string Tenant = "11111111-0000-0000-0000-00000000000a";

    public const string Secret = "a-secret-that-nobody-may-see";

    private readonly ChatBotHome home = new();

    internal FakeIssuer Issuer { get; private set; } = null!;

    internal TokenAuthority Authority { get; private set; } = null!;

    internal RecordingConnector Connector { get; private set; } = null!;

    internal ChatBotServer Server { get; private set; } = null!;

    /// <summary>Settings over those of a bot for many tenants, as "--Bot:AppType=…".</summary>
    internal IReadOnlyList<string> Settings { get; init; } = [];

    internal static async Task<RegisteredBot> StartAsync(params string[] settings)
    {
        var bot = new RegisteredBot { Settings = settings };
        await bot.InitializeAsync();
        return bot;
    }

    public async Task InitializeAsync()
    {
        Issuer = await FakeIssuer.StartAsync(new FakeKey("key-1", Channel, "msteams", "emulator"));
        Authority = await TokenAuthority.StartAsync();
        Connector = await RecordingConnector.StartAsync();
        await StartServerAsync();
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Issuer.DisposeAsync();
        await Authority.DisposeAsync();
        await Connector.DisposeAsync();
        home.Dispose();
    }

    ValueTask IAsyncDisposable.DisposeAsync() => new(DisposeAsync());

    private async Task StartServerAsync()
    {
        home.Variables["SSL_CERT_FILE"] = home.File("authority.pem", Authority.CertificatePem);
        home.Variables["DOTNET_ENVIRONMENT"] = home.Variables["ASPNETCORE_ENVIRONMENT"] = "Production";
        home.Variables["Bot__AppPassword"] = Secret;
        home.Variables["IDENTITY_ENDPOINT"] = Authority.IdentityEndpoint;
        home.Variables["IDENTITY_HEADER"] = TokenAuthority.IdentityHeader;
        Server = await ChatBotServer.StartAsync(
            home,
            [
                $"--Bot:AppId={FakeIssuer.App}",
                $"--Bot:Authority={Authority.Url}/botframework.com",
                $"--Bot:Authentication:ChannelMetadata={Issuer.Metadata}",
                $"--Bot:Authentication:EmulatorMetadata={Issuer.Metadata}",
                // Both are minutes and seconds for a service; here a test would have to wait for them.
                "--Bot:Authentication:MinRefreshInterval=00:00:00.001",
                "--Bot:Authentication:RetryInterval=00:00:00.001",
                "--Bot:Connector:AllowedHosts:0=127.0.0.1",
                $"--Bot:AllowedTenants:0={Tenant}",
                .. Settings,
            ]);
    }

    /// <summary>A good token of the channel, with changed claims.</summary>
    internal string Token(Action<JsonObject>? change = null, FakeKey? key = null) => Issuer.Token(Connector.Url, change, key);

    /// <summary>A token as the Emulator makes it with the bot's own credentials.</summary>
    internal string EmulatorToken(string app) => Token(claims =>
    {
        claims.Remove("serviceurl");
        claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
        (claims["ver"], claims["appid"]) = ("1.0", app);
    });

    /// <summary>Posts a question to the bot; the status of the answer.</summary>
    internal async Task<HttpStatusCode> PostAsync(string? authorization, Action<JsonObject>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(Activity(change), Encoding.UTF8, "application/json"),
        };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await Server.Client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Asks with a good token in the conversation; all that the connector got there, up to the reply.</summary>
    internal async Task<IReadOnlyList<RecordedRequest>> AskAsync(string conversation, Action<JsonObject>? change = null)
    {
        (await PostAsync($"Bearer {Token()}", activity =>
        {
            activity["conversation"]!["id"] = conversation;
            change?.Invoke(activity);
        })).ShouldBe(HttpStatusCode.OK);
        return await RepliesAsync(conversation);
    }

    internal async Task<IReadOnlyList<RecordedRequest>> RepliesAsync(string conversation)
    {
        await Connector.UntilAsync(_ => In(conversation).Any(request => request.Type == "message"));
        return In(conversation);
    }

    /// <summary>That a request which was refused caused nothing: no reply, no token, and no request to where its token says.</summary>
    internal async Task ShouldHaveDoneNothingAsync()
    {
        await AskAsync($"control-{Guid.NewGuid():N}");
        In("refused").ShouldBeEmpty();
        Issuer.Strays.ShouldBeEmpty();
        foreach (var part in new[] { Secret, "connector-token", "eyJ" })
            Server.Log.ShouldNotContain(part);
    }

    internal IReadOnlyList<RecordedRequest> In(string conversation) =>
        [.. Connector.Requests.Where(request =>
            request.Target.Contains($"/conversations/{Uri.EscapeDataString(conversation)}/", StringComparison.Ordinal))];

    private string Activity(Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString(),
            ["timestamp"] = "2026-11-22T13:23:08.527Z",
            ["channelId"] = Channel,
            ["serviceUrl"] = Connector.Url,
            ["from"] = new JsonObject { ["id"] = "user", ["name"] = "User" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = "refused" },
            ["text"] = "What did Lavrov demand?",
        };
        change?.Invoke(activity);
        return activity.ToJsonString();
    }
}
