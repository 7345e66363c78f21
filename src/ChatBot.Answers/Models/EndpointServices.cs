using Azure.Core;
using Azure.Identity;
using ChatBot.Answers.Models.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Models;

/// <summary>
/// Registers HTTP clients for OpenAI-compatible endpoints: signed in, tried again where that may help, left alone where they keep failing,
/// bounded in what they read, silent in the log.
/// </summary>
public static class EndpointServices
{
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>Connections are renewed so often, in case the endpoint's name leads elsewhere by then.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Adds the HTTP client of this name. A <see cref="TokenCredential"/> and a <see cref="TimeProvider"/> that are there already
    /// are used.</summary>
    /// <param name="left">How much time the call at hand has left in all.</param>
    public static IServiceCollection AddEndpoint(this IServiceCollection services, string name, EndpointAccess access,
        Func<IServiceProvider, TimeSpan> left)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.TryAddSingleton(provider =>
            new CachedCredential(provider.GetRequiredService<TokenCredential>(), provider.GetRequiredService<TimeProvider>()));
        // It tells of each attempt; what becomes of the call is told by whoever makes it.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
        var http = services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = LongestConnecting < access.Timeout ? LongestConnecting : access.Timeout,
                PooledConnectionLifetime = ConnectionLifetime,
            });
        http.AddResilienceHandler(name, (pipeline, context) => ModelResilience.Configure(
            pipeline, access.MostRetries, () => left(context.ServiceProvider), context.ServiceProvider.GetRequiredService<TimeProvider>()));
        http.AddHttpMessageHandler(provider => new SignInHandler(access, provider.GetRequiredService<CachedCredential>));
        http.AddHttpMessageHandler(() => new BoundedBodyHandler(access.MostBytes));
        return services;
    }
}
