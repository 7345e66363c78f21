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

namespace ChatBot.Answers.Models;

/// <summary>
/// Registers the language model of the settings as an <see cref="IChatClient"/>: within its time and its budgets, signed in, counted,
/// cached and traced. Whatever goes wrong with it is a <see cref="ModelUnavailableException"/>.
/// </summary>
public static class ModelServices
{
    /// <summary>Name of the HTTP client that calls the model.</summary>
    public const string HttpClient = "model";

    private const long CacheBytes = 32L << 20;

    /// <summary>What a response may hold beside its tokens.</summary>
    private const long BytesBeside = 1 << 20;

    /// <summary>A token has an event of its own in a stream, which is about 300 bytes.</summary>
    private const long BytesOfToken = 2048;

    /// <summary>
    /// Adds <see cref="IChatClient"/>, <see cref="ModelMeter"/>, <see cref="ModelAbilities"/>, <see cref="ModelDirectory"/> and
    /// <paramref name="options"/>. A
    /// <see cref="Azure.Core.TokenCredential"/>, an <see cref="IDailyTotals"/> and a <see cref="TimeProvider"/> that are there already are
    /// used.
    /// </summary>
    /// <param name="options">Checked; <see cref="ModelOptions.Name"/> is set, and for Azure OpenAI
    /// <see cref="ModelOptions.Endpoint"/>.</param>
    /// <param name="api">What the endpoint speaks.</param>
    public static IServiceCollection AddModel(this IServiceCollection services, ModelOptions options, ModelApi api = ModelApi.OpenAI)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDailyTotals, ProcessDailyTotals>();
        services.AddSingleton<ModelMeter>();
        services.AddSingleton<ModelAbilities>();
        var mostBytes = BytesBeside + options.MaxOutputTokens * BytesOfToken;
        services.AddEndpoint(
            HttpClient,
            new(api, options.Endpoint ?? ModelEndpoint.Default, options.ApiKey, options.SignIn, options.Timeout,
                options.MostRetries, mostBytes),
            provider => provider.GetRequiredService<ModelMeter>().Left);
        services.AddSingleton(provider => Build(provider, Connect(provider), options));
        services.AddSingleton(provider => new ModelDirectory(
            Connect(provider).Models, provider.GetRequiredService<ModelMeter>(), options, provider.GetRequiredService<TimeProvider>()));
        return services;

        ModelConnection Connect(IServiceProvider provider) =>
            ModelConnection.To(api, options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClient));
    }

    // The order is that of the connectors' own clients, function calls outside and the wire inside, with what each single request needs
    // between them.
    private static IChatClient Build(IServiceProvider provider, ModelConnection connection, ModelOptions options)
    {
        var loggers = provider.GetRequiredService<ILoggerFactory>();
        var meter = provider.GetRequiredService<ModelMeter>();
        var clock = provider.GetRequiredService<TimeProvider>();
        // Tracing logs whatever is thrown; who catches it tells it, once. The first that is added is the first that a request meets.
        var builder = connection.Chat.AsIChatClient().AsBuilder()
            .UseKernelFunctionInvocation(loggers)
            .ConfigureOptions(request => Complete(request, options))
            .Use(inner => new AdaptingChatClient(inner, provider.GetRequiredService<ModelAbilities>(),
                loggers.CreateLogger<AdaptingChatClient>()))
            .UseOpenTelemetry(NullLoggerFactory.Instance, Telemetry.Name, telemetry => telemetry.EnableSensitiveData = false);
        if (options.CacheFor > TimeSpan.Zero)
            builder.Use(inner => new CachingModelClient(inner, Cache(options.CacheFor, clock)));
        builder
            .Use(inner => new MeteredChatClient(inner, meter))
            .Use(inner => new WatchedChatClient(inner, options, meter, clock))
            .Use(inner => new LimitNameChatClient(inner, connection.HasOlderLimit));
        return builder.Build(provider);
    }

    private static void Complete(ChatOptions request, ModelOptions options)
    {
        request.Temperature = (float?)options.Temperature;
        request.MaxOutputTokens = Math.Min(request.MaxOutputTokens ?? options.MaxOutputTokens, options.MaxOutputTokens);
    }

    private static ExpiringCache Cache(TimeSpan keepFor, TimeProvider clock) => new(
        new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions
        {
            SizeLimit = CacheBytes,
            Clock = new CacheClock(clock)
        })), keepFor);
}
