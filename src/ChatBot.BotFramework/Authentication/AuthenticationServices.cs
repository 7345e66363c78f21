using ChatBot.BotFramework.Connector;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Adds what decides who is served.</summary>
internal static class AuthenticationServices
{
    public static IServiceCollection AddBotAuthentication(this IServiceCollection services)
    {
        services.TryAddSingleton(Choose);
        services.AddHttpClient(MetadataDocuments.HttpClientName)
            .ConfigureHttpClient((provider, client) => client.MaxResponseContentBufferSize =
                Options(provider).Authentication.MaxMetadataBytes)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        return services;
    }

    private static IInboundAuthenticator Choose(IServiceProvider provider)
    {
        var options = Options(provider);
        var environment = provider.GetRequiredService<IHostEnvironment>();
        if (AppRegistration.Of(options) is { } app)
            return new TokenAuthenticator(
                app,
                options.Authentication,
                provider.GetRequiredService<ServiceUrlPolicy>(),
                new MetadataDocuments(provider.GetRequiredService<IHttpClientFactory>()),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<TokenAuthenticator>>());
        return environment.IsDevelopment() && options.Authentication.AllowUnregistered ? new LoopbackAuthenticator()
            : new ClosedAuthenticator(environment.EnvironmentName);
    }

    private static BotOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value;
}
