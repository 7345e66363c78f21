using System.Net;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector.Tokens;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatBot.BotFramework.Connector;

/// <summary>Adds what posts to channels.</summary>
internal static class ConnectorServices
{
    // Answers of an authority are a few KB.
    private const int MaxAuthorityBytes = 256 * 1024;

    public static IServiceCollection AddConnector(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => new ServiceUrlPolicy(AppRegistration.Of(Options(provider)), Options(provider)));
        services.TryAddSingleton<SendPace>();
        services.TryAddSingleton(provider => ActivatorUtilities.CreateInstance<ConnectorTokens>(provider, Credential(provider)));
        services.TryAddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ServiceUrlPolicy>(),
            provider.GetRequiredService<SendPace>(),
            provider.GetRequiredService<IOptions<BotOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ConnectorClient>>()));
        services.AddConnectorHttpClient();
        services.AddHttpClient(AuthorityHttpClients.HttpClientName, client => client.MaxResponseContentBufferSize = MaxAuthorityBytes)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }

    private static void AddConnectorHttpClient(this IServiceCollection services) =>
        services.AddHttpClient(ConnectorClient.HttpClientName, client =>
            {
                client.Timeout = Timeout.InfiniteTimeSpan;
                client.DefaultRequestHeaders.UserAgent.ParseAdd("ChatBot.BotFramework/1.0");
            })
            // The factory's own logging would write addresses with ids of people's conversations.
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(provider =>
            {
                var policy = provider.GetRequiredService<ServiceUrlPolicy>();
                return new SocketsHttpHandler
                {
                    // A redirect or a proxy would lead the request past the check of its address.
                    AllowAutoRedirect = false,
                    UseProxy = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.None,
                    ConnectCallback = (context, cancellationToken) =>
                        CheckedConnection.ConnectAsync(context.DnsEndPoint, policy, cancellationToken),
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                };
            })
            .AddResilienceHandler("connector", (pipeline, context) => ConnectorRetry.Configure(
                pipeline,
                Options(context.ServiceProvider).Connector,
                context.ServiceProvider.GetRequiredService<TimeProvider>(),
                context.ServiceProvider.GetRequiredService<ILogger<ConnectorClient>>()))
            .Services
            .AddHttpClient(ConnectorClient.HttpClientName)
            // Inside the retries, so that each try has a token that is good then.
            .ConfigureAdditionalHttpMessageHandlers((handlers, provider) =>
            {
                if (AppRegistration.Of(Options(provider)) is not null)
                    handlers.Add(ActivatorUtilities.CreateInstance<BearerHandler>(provider));
            });

    private static IConnectorCredential Credential(IServiceProvider provider)
    {
        var app = AppRegistration.Of(Options(provider)) ?? throw new InvalidOperationException("Without an app there are no tokens.");
        IMsalHttpClientFactory http = new AuthorityHttpClients(provider.GetRequiredService<IHttpClientFactory>());
        return app.Type == AppType.UserAssignedMsi
            ? new ManagedIdentityCredential(app, http)
            : new AppCredential(app, provider.GetRequiredService<IOptions<BotOptions>>(), http);
    }

    private static BotOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value;
}
