using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.BotFramework.Connector.Tokens;
using ChatBot.BotFramework.Tests.Authentication;
using ChatBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests;

/// <summary>A bot's real HTTP server on a free loopback port, with a fake channel beside it.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client;

    private BotServer(WebApplication app, RecordingConnector connector, BotScript script, RecordingLogger logs, FakeAuthority authority)
    {
        this.app = app;
        Authority = authority;
        Connector = connector;
        Script = script;
        Logs = logs;
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public RecordingConnector Connector { get; }

    public BotScript Script { get; }

    public RecordingLogger Logs { get; }

    /// <summary>Where the bot gets its own tokens.</summary>
    public FakeAuthority Authority { get; }

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    public Uri Address => client.BaseAddress!;

    /// <param name="addBot">Adds another bot than the scripted one.</param>
    /// <param name="place">Where everything is kept, instead of the files of the options.</param>
    /// <param name="caller">The address that requests seem to come from, instead of their own.</param>
    public static async Task<BotServer> StartAsync(
        Action<BotOptions>? configure = null,
        BotScript? script = null,
        string environment = "Development",
        TimeProvider? time = null,
        IPAddress? caller = null,
        FakeAuthority? authority = null,
        StorePlace? place = null,
        Action<IServiceCollection, Action<BotOptions>?>? addBot = null)
    {
        script ??= new BotScript();
        var logs = new RecordingLogger();
        var connector = await RecordingConnector.StartAsync();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(logs);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(script);
        if (place is not null)
            builder.Services.AddSingleton(place);
        if (addBot is null)
            builder.Services.AddBot<ScriptedBot>(configure);
        else
            addBot(builder.Services, configure);
        if (time is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        authority ??= new FakeAuthority();
        builder.Services.AddHttpClient(AuthorityHttpClients.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => authority);
        var app = builder.Build();
        if (caller is not null)
            app.Use((http, next) =>
            {
                http.Connection.RemoteIpAddress = caller;
                return next(http);
            });
        app.MapBotMessages("/api/messages");
        await app.StartAsync();
        return new BotServer(app, connector, script, logs, authority);
    }

    /// <summary>Posts a message of the given text.</summary>
    public Task<HttpResponseMessage> SayAsync(string text, string conversation = "c1", string? id = null) =>
        PostAsync(Incoming.Message(Connector.Url, text, conversation, id));

    public Task<HttpResponseMessage> PostAsync(string json, string authorization) =>
        PostAsync(json, request => request.Headers.TryAddWithoutValidation("Authorization", authorization));

    public Task<HttpResponseMessage> PostAsync(string json, Action<HttpRequestMessage>? change = null) =>
        PostAsync(Encoding.UTF8.GetBytes(json), change);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, Action<HttpRequestMessage>? change = null,
        CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        change?.Invoke(request);
        return await client.SendAsync(request, cancellationToken);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method)
    {
        using var request = new HttpRequestMessage(method, "/api/messages");
        return await client.SendAsync(request);
    }

    /// <summary>That nothing came of earlier requests: a message sent now is the only one the bot and the channel have seen.</summary>
    public async Task ShouldHaveDoneNothingAsync()
    {
        (await SayAsync("control", "control")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Connector.NextAsync()).Text.ShouldBe("echo control");
        Connector.Requests.Count.ShouldBe(1);
        Script.Turns.Count.ShouldBe(1);
    }

    /// <summary>Stops the host as a signal does.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Connector.DisposeAsync();
    }
}
