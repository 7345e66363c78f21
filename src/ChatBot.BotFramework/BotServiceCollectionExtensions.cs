using System.Net;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Turns;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework;

/// <summary>Adds a bot to the services of a host.</summary>
public static class BotServiceCollectionExtensions
{
    /// <summary>Adds the bot with what runs its turns; its endpoint is mapped by <c>MapBotMessages</c>.</summary>
    /// <typeparam name="TBot">Created anew for each turn, in a scope of its own.</typeparam>
    /// <param name="configuration">The section <see cref="BotOptions.Section"/>.</param>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, IConfiguration configuration) where TBot : class, IBot
    {
        services.AddOptions<BotOptions>().Bind(configuration);
        return services.AddBot<TBot>();
    }

    /// <param name="configure">Sets what differs from the defaults.</param>
    /// <inheritdoc cref="AddBot{TBot}(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, Action<BotOptions>? configure = null) where TBot : class, IBot
    {
        services.AddOptions<BotOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotOptions>, BotOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IBot, TBot>();
        services.TryAddSingleton<RecentActivities>();
        services.TryAddSingleton<ConversationStore>();
        services.TryAddSingleton<Arrivals>();
        services.TryAddSingleton<TurnQueue>();
        services.TryAddSingleton<BotAdapter>();
        services.TryAddSingleton<MessagesEndpoint>();
        services.TryAddSingleton<ConnectorClient>();
        services.TryAddSingleton(ChooseAuthenticator);
        services.AddHostedService<TurnRunner>();
        services.AddConnectorHttpClient();
        return services;
    }

    private static IInboundAuthenticator ChooseAuthenticator(IServiceProvider services)
    {
        // Even a blank app id counts as set: the way without credentials opens only where nothing was configured.
        var hasAppId = !string.IsNullOrEmpty(services.GetRequiredService<IOptions<BotOptions>>().Value.AppId);
        var environment = services.GetRequiredService<IHostEnvironment>();
        return !hasAppId && environment.IsDevelopment() ? new LoopbackAuthenticator() : new ClosedAuthenticator(hasAppId, environment.EnvironmentName);
    }

    private static void AddConnectorHttpClient(this IServiceCollection services) =>
        services.AddHttpClient(ConnectorClient.HttpClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("ChatBot.BotFramework/1.0");
            })
            // The factory's own logging would write addresses with ids of people's conversations.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect or a proxy would lead the request past the check of its address.
                AllowAutoRedirect = false,
                UseProxy = false,
                UseCookies = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectCallback = (context, cancellationToken) => LoopbackNetwork.ConnectAsync(context.DnsEndPoint, cancellationToken),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .AddResilienceHandler("connector", (pipeline, context) => ConnectorRetry.Configure(
                pipeline,
                context.ServiceProvider.GetRequiredService<IOptions<BotOptions>>().Value.Connector,
                context.ServiceProvider.GetRequiredService<TimeProvider>(),
                context.ServiceProvider.GetRequiredService<ILogger<ConnectorClient>>()));
}
