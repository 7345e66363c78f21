using ChatBot.BotFramework.DirectLine;
using ChatBot.DirectLineClient;
using ChatBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>A bot's real Direct Line server on a free loopback port, on a store that may outlive it.</summary>
internal sealed class DirectLineServer : IAsyncDisposable
{
    public const string Secret = "a-secret-that-is-long-enough";

    private readonly WebApplication app;
    private readonly StoreFolder? folder;
    // What a browser would keep, a test keeps itself.
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false });

    private DirectLineServer(WebApplication app, StoreFolder? folder, BotScript script, RecordingLogger logs)
    {
        this.app = app;
        this.folder = folder;
        Script = script;
        Logs = logs;
        Anybody = new DirectLineCaller(http, new Uri(app.Urls.Single()));
    }

    public BotScript Script { get; }

    public RecordingLogger Logs { get; }

    /// <summary>Calls without a credential.</summary>
    public DirectLineCaller Anybody { get; }

    /// <summary>Calls with the secret.</summary>
    public DirectLineCaller Owner => Anybody.With(Secret);

    public T Service<T>() where T : notnull => app.Services.GetRequiredService<T>();

    /// <param name="store">A store that other servers use too; one of its own where it is null.</param>
    /// <param name="place">A place that everything is kept in, instead.</param>
    public static async Task<DirectLineServer> StartAsync(
        Action<DirectLineOptions>? configure = null, BotScript? script = null, TimeProvider? time = null, StoreFolder? store = null,
        Action<BotOptions>? configureBot = null,
        Action<IServiceCollection>? addBot = null, StorePlace? place = null)
    {
        script ??= new BotScript();
        var folder = store is null ? new StoreFolder() : null;
        var logs = new RecordingLogger();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(logs);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton(script);
        if (place is not null)
            builder.Services.AddSingleton(place);
        if (addBot is null)
            builder.Services.AddBot<ScriptedBot>(configureBot);
        else
            addBot(builder.Services);
        builder.Services.AddDirectLine(options =>
        {
            options.Secret = Secret;
            options.StorePath = (store ?? folder)!.File;
            configure?.Invoke(options);
        });
        if (time is not null)
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        var app = builder.Build();
        app.MapDirectLine();
        await app.StartAsync();
        return new DirectLineServer(app, folder, script, logs);
    }

    /// <summary>Stops the host as a signal does.</summary>
    public Task StopAsync() => app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder?.Dispose();
    }
}
