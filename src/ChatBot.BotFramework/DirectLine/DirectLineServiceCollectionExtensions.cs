using ChatBot.BotFramework.DirectLine.Requests;
using ChatBot.BotFramework.DirectLine.Sockets;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.DirectLine.Tokens;
using ChatBot.BotFramework.Turns;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Adds Direct Line to the services of a host that has a bot.</summary>
public static class DirectLineServiceCollectionExtensions
{
    internal const string CorsPolicy = "DirectLine";

    /// <summary>Adds Direct Line; its endpoints are mapped by <c>MapDirectLine</c>, its bot comes from <c>AddBot</c>.</summary>
    /// <param name="configuration">The section <see cref="DirectLineOptions.Section"/>.</param>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration) =>
        services.AddDirectLine(options => OptionsSection.Bind(configuration, options));

    /// <param name="configure">Sets what differs from the defaults, <see cref="DirectLineOptions.StorePath"/> at least.</param>
    /// <inheritdoc cref="AddDirectLine(IServiceCollection, IConfiguration)"/>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, Action<DirectLineOptions> configure)
    {
        services.AddOptions<DirectLineOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DirectLineStore>();
        services.TryAddSingleton<TokenSigner>();
        services.TryAddSingleton<OpenSockets>();
        services.TryAddSingleton<Onlookers>();
        services.TryAddSingleton<Conversations>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOwnConversations, OwnConversations>());
        services.TryAddSingleton<DirectLineGate>();
        services.TryAddSingleton<PageCookie>();
        services.TryAddSingleton<RequestLimits>();
        services.TryAddSingleton<RequestJson>();
        services.TryAddSingleton<TokenEndpoints>();
        services.TryAddSingleton<ConversationEndpoints>();
        services.TryAddSingleton<StreamEndpoint>();
        services.AddHostedService<DirectLineHost>();
        services.AddHostedService<HeardActivities>();
        services.AddHostedService<ReplicaWatch>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<DirectLineGate>((cors, gate) => cors.AddPolicy(CorsPolicy, policy => policy
            .SetIsOriginAllowed(gate.Allows)
            .WithMethods("GET", "POST")
            .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType, HeaderNames.Accept, HeaderNames.XRequestedWith,
                "x-ms-bot-agent")
            .WithExposedHeaders(HeaderNames.RetryAfter)
            .SetPreflightMaxAge(TimeSpan.FromHours(1))));
        return services;
    }
}
