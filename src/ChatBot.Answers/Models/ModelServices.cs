using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Core;
using Azure.Identity;
using ChatBot.Answers.Models.Abilities;
using ChatBot.Answers.Models.Faults;
using ChatBot.Answers.Models.Metering;
using ChatBot.Answers.Models.Replies;
using ChatBot.Answers.Models.Transport;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI;
using OpenAI.Chat;

namespace ChatBot.Answers.Models;

/// <summary>
/// Registers the language model of the settings as an <see cref="IChatClient"/>: within its time and its budgets, signed in, counted,
/// cached and traced. Whatever goes wrong with it is a <see cref="ModelUnavailableException"/>.
/// </summary>
public static class ModelServices
{
    /// <summary>Name of the HTTP client that calls the model.</summary>
    public const string HttpClient = "model";

    /// <summary>Stands in for the key in the SDK, which wants one; what signs in replaces it.</summary>
    private const string NoKey = "none";

    private const long CacheBytes = 32L << 20;

    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    /// <summary>Connections are renewed so often, in case the endpoint's name leads elsewhere by then.</summary>
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Adds <see cref="IChatClient"/>, <see cref="ModelMeter"/>, <see cref="ModelAbilities"/> and <paramref name="options"/>. A
    /// <see cref="TokenCredential"/>, an <see cref="IDailyTotals"/> and a <see cref="TimeProvider"/> that are there already are used.
    /// </summary>
    /// <param name="options">Checked; <see cref="ModelOptions.Name"/> is set.</param>
    public static IServiceCollection AddModel(this IServiceCollection services, ModelOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDailyTotals, ProcessDailyTotals>();
        services.TryAddSingleton<TokenCredential>(_ => new DefaultAzureCredential());
        services.AddSingleton(provider => new CachedCredential(provider.GetRequiredService<TokenCredential>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ModelMeter>();
        services.AddSingleton<ModelAbilities>();
        // It tells of each attempt; what becomes of the call is told by whoever makes it.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.None));
        AddHttp(services, options);
        services.AddSingleton(provider => Build(provider, options));
        return services;
    }

    private static void AddHttp(IServiceCollection services, ModelOptions options)
    {
        var http = services.AddHttpClient(HttpClient, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = LongestConnecting < options.Timeout ? LongestConnecting : options.Timeout,
                PooledConnectionLifetime = ConnectionLifetime,
            });
        http.AddResilienceHandler(HttpClient, (pipeline, context) =>
        {
            var meter = context.ServiceProvider.GetRequiredService<ModelMeter>();
            ModelResilience.Configure(pipeline, options, () => meter.Left, context.ServiceProvider.GetRequiredService<TimeProvider>());
        });
        http.AddHttpMessageHandler(provider => new SignInHandler(options, provider.GetRequiredService<CachedCredential>));
        http.AddHttpMessageHandler(() => new BoundedBodyHandler(options));
    }

    private static IChatClient Build(IServiceProvider provider, ModelOptions options)
    {
        var loggers = provider.GetRequiredService<ILoggerFactory>();
        var meter = provider.GetRequiredService<ModelMeter>();
        var clock = provider.GetRequiredService<TimeProvider>();
        var endpoint = options.Endpoint ?? ModelEndpoint.Default;
        // Tracing logs whatever is thrown; who catches it tells it, once. The first that is added is the first that a request meets.
        var builder = Connect(provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClient), endpoint, options.Name!).AsBuilder()
            .UseKernelFunctionInvocation(loggers)
            .ConfigureOptions(request => Complete(request, options))
            .Use(inner => new AdaptingChatClient(inner, provider.GetRequiredService<ModelAbilities>(), loggers.CreateLogger<AdaptingChatClient>()))
            .UseOpenTelemetry(NullLoggerFactory.Instance, Telemetry.Name, telemetry => telemetry.EnableSensitiveData = false);
        if (options.CacheFor > TimeSpan.Zero)
            builder.Use(inner => new CachingModelClient(inner, Cache(options.CacheFor, clock)));
        builder
            .Use(inner => new MeteredChatClient(inner, meter))
            .Use(inner => new WatchedChatClient(inner, options, meter, clock));
        if (!ModelEndpoint.HasCompletionTokens(endpoint))
            builder.Use(inner => new OlderWireChatClient(inner));
        return builder.Build(provider);
    }

    private static IChatClient Connect(HttpClient http, Uri endpoint, string name) =>
        new ChatClient(name, new ApiKeyCredential(NoKey), new OpenAIClientOptions
        {
            Endpoint = endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new() { EnableLogging = false },
        }).AsIChatClient();

    private static void Complete(ChatOptions request, ModelOptions options)
    {
        request.Temperature = (float?)options.Temperature;
        request.MaxOutputTokens = Math.Min(request.MaxOutputTokens ?? options.MaxOutputTokens, options.MaxOutputTokens);
    }

    private static ExpiringCache Cache(TimeSpan keepFor, TimeProvider clock) => new(
        new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { SizeLimit = CacheBytes, Clock = new CacheClock(clock) })), keepFor);
}
