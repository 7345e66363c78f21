using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Replicas;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Turns.Owing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework;

/// <summary>Adds a bot to the services of a host.</summary>
public static class BotServiceCollectionExtensions
{
    /// <summary>
    /// Adds a bot of the Bot Framework SDK with what runs its turns; its endpoint is mapped by <c>MapBotMessages</c>. Each
    /// <see cref="IMiddleware"/> among the services sees a turn before the bot does, <see cref="TurnAdapter"/> is the SDK's
    /// <see cref="BotAdapter"/>, and its <see cref="IStorage"/> is the file <see cref="BotOptions.StorePath"/>, unless the services have
    /// another.
    /// </summary>
    /// <typeparam name="TBot">Created anew for each turn, in a scope of its own.</typeparam>
    /// <param name="configuration">The section <see cref="BotOptions.Section"/>.</param>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, IConfiguration configuration)
        where TBot : class, IBot =>
        services.AddBot<TBot>(options => OptionsSection.Bind(configuration, options));

    /// <param name="configure">Sets what differs from the defaults.</param>
    /// <inheritdoc cref="AddBot{TBot}(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddBot<TBot>(this IServiceCollection services, Action<BotOptions>? configure = null)
        where TBot : class, IBot
    {
        services.AddOptions<BotOptions>().Configure(configure ?? (_ => { })).PostConfigure<IHostEnvironment>(LocateCertificate)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotOptions>, BotOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<IBot, TBot>();
        services.TryAddSingleton<RecentActivities>();
        services.TryAddSingleton<BotDatabase>();
        services.TryAddSingleton<ConversationStore>();
        services.TryAddSingleton<IStorage, BotStorage>();
        services.TryAddSingleton<Arrivals>();
        services.TryAddSingleton<TurnQueue>();
        services.TryAddSingleton<ContinuedTurns>();
        services.TryAddSingleton<OwedActivities>();
        services.TryAddSingleton<OwedTurns>();
        services.TryAddSingleton(provider => new TurnAdapter(
            provider.GetServices<IMiddleware>(),
            provider.GetRequiredService<ContinuedTurns>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<BotAdapter>(provider => provider.GetRequiredService<TurnAdapter>());
        services.TryAddSingleton<GuardedTurns>();
        services.TryAddSingleton<MessagesEndpoint>();
        services.TryAddSingleton<ReplicaNews>();
        services.AddHostedService(provider => provider.GetRequiredService<ReplicaNews>());
        services.AddHostedService<OwedWatch>();
        services.AddHostedService<TurnRunner>();
        return services.AddBotAuthentication().AddConnector();
    }

    // As for every path in the settings, a relative one starts where the settings lie.
    private static void LocateCertificate(BotOptions options, IHostEnvironment environment)
    {
        if (!string.IsNullOrEmpty(options.CertificatePath))
            options.CertificatePath = Path.Combine(environment.ContentRootPath, options.CertificatePath);
    }
}
