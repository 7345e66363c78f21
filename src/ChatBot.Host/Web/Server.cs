using System.Security.Cryptography;
using ChatBot.Answers.Writing.Prompts;
using ChatBot.BotFramework;
using ChatBot.BotFramework.DirectLine;
using ChatBot.BotFramework.Settings;
using ChatBot.Host.Chat;
using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Observing;
using ChatBot.Host.Settings;
using ChatBot.Host.Sharing;
using ChatBot.Host.Sync;
using ChatBot.Retrieval.Reading;
using ChatBot.Retrieval.Index;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;

namespace ChatBot.Host.Web;

/// <summary>The web server: the bot's endpoint, the pages and the probes.</summary>
internal static class Server
{
    /// <param name="urls">Where to listen; null for what the settings say.</param>
    public static async Task RunAsync(ChatBotSettings settings, string? urls, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = settings.ContentRoot });
        builder.Configuration.AddConfiguration(settings.Configuration);
        var addresses = ListenAddresses.Of(urls, settings.Hosting);
        builder.WebHost.UseUrls([.. addresses]);
        // They are among the addresses, or have no effect; the framework need not say so once more.
        builder.WebHost.UseSetting(WebHostDefaults.HttpPortsKey, "").UseSetting(WebHostDefaults.HttpsPortsKey, "");
        builder.WebHost.UseKestrelHttpsConfiguration();
        AddLogging(builder);
        builder.AddTelemetryExport();

        builder.Services.AddChatBot(settings);
        builder.Services.AddBot<ChatBotBot>(settings.Configuration.GetSection(BotOptions.Section));
        builder.Services.PostConfigure<BotOptions>(options =>
            options.StorePath = UserPath.Full(options.StorePath ?? Path.ChangeExtension(settings.Index.Path, ".bot.db"),
                settings.ContentRoot));
        builder.Services.AddDirectLine(settings.Configuration.GetSection(DirectLineOptions.Section));
        builder.Services.PostConfigure<DirectLineOptions>(options =>
        {
            options.StorePath = UserPath.Full(options.StorePath ?? Path.ChangeExtension(settings.Index.Path, ".directline.db"),
                settings.ContentRoot);
            options.PublicUrl ??= settings.Site.PublicUrl?.GetLeftPart(UriPartial.Authority);
        });
        TrustProxy(builder.Services, settings);
        // HostRule knows more names than the framework's own filter would let through.
        builder.Services.PostConfigure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("articles");
        builder.Services.AddHostedService<FolderSync>();
        builder.Services.AddSingleton<FeedSync>();
        builder.Services.AddHostedService<FeedRounds>();
        builder.Services.AddHostedService(services => services.GetRequiredService<IntakeQueue>());
        builder.Services.AddHostedService<SharingSweep>();

        await using var app = builder.Build();
        // What cannot work stops the start instead of failing the first question.
        app.Services.GetRequiredService<IArticleIndex>();
        app.Services.GetService<PromptLibrary>();
        await app.Services.GetRequiredService<BackgroundEncoder>().LoadedAsync();
        app.Services.GetRequiredService<IPassageReader>();
        foreach (var note in settings.Notes)
            Log.HasNoEffect(app.Logger, note);
        foreach (var address in addresses.Where(address => !ListenAddresses.IsLoopback(address)))
            Log.ListensBeyondLoopback(app.Logger, address);

        app.UseForwardedHeaders();
        app.Use(new HostRule(settings.Site, addresses, settings.Hosting.AllowedHosts).ApplyAsync);
        app.UseSitePath(settings.Site.PublicUrl);
        app.MapSite();
        app.MapBotMessages();
        app.MapDirectLine();
        await StartAsync(app, addresses, settings.Kestrel, cancellationToken);
        await app.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task StartAsync(WebApplication app, IEnumerable<string> addresses, KestrelSettings kestrel,
        CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (Exception e) when (e is InvalidOperationException or CryptographicException
            && addresses.FirstOrDefault(IsEncrypted) is not null)
        {
            throw kestrel.Explain(addresses.First(IsEncrypted), e);
        }

        static bool IsEncrypted(string address) => address.StartsWith(Uri.UriSchemeHttps, StringComparison.OrdinalIgnoreCase);
    }

    // Where the site has a public address a proxy stands before it, often on this machine: callers are told apart by what it says of
    // their address, and coming from this machine makes nobody trusted.
    private static void TrustProxy(IServiceCollection services, ChatBotSettings settings)
    {
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = settings.Site.PublicUrl is null ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor);
        // Whoever knows better says so.
        if (settings.Site.PublicUrl is not null && settings.Configuration[$"{BotOptions.Section}:Authentication:AllowUnregistered"] is null)
            services.PostConfigure<BotOptions>(options => options.Authentication.AllowUnregistered = false);
    }

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddStandardError(builder.Configuration, LogLevel.Information);
        // A line for each request says nothing that the bot's own log does not; a failed start is told once, by the verb.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", level => level is >= LogLevel.Warning and < LogLevel.Critical);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level is LogLevel.Warning);
    }
}
