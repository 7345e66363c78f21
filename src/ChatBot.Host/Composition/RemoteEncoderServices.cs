using ChatBot.Answers.Models;
using ChatBot.Host.Observing;
using ChatBot.Host.Settings;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.OpenAI;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Composition;

/// <summary>Registers an encoder that stands at an OpenAI-compatible endpoint.</summary>
internal static class RemoteEncoderServices
{
    private const string HttpClient = "encoder";

    /// <summary>A request that failed in passing is made again so often: a long ingestion should not end by one busy moment.</summary>
    private const int MostRetries = 4;

    /// <summary>64 vectors of 4,096 numbers written as text are about 4 MB.</summary>
    private const long MostBytes = 128L << 20;

    /// <param name="memory">File that remembers how long the vectors are.</param>
    public static IServiceCollection AddRemoteEncoder(this IServiceCollection services, EncoderSettings settings, string memory)
    {
        var address = settings.Remote.Endpoint ?? ModelEndpoint.Default;
        services.AddEndpoint(
            HttpClient, new(ModelApi.OpenAI, address, settings.ApiKey, settings.SignIn, settings.Remote.Timeout, MostRetries, MostBytes),
            _ => settings.Remote.Timeout);
        services.AddSingleton(provider => new EndpointEncoder(
            provider.GetRequiredService<IHttpClientFactory>().CreateClient(HttpClient), settings.Remote,
            new EncoderMemory(memory).Dimensions(settings.Remote)));
        services.AddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider =>
            new TracedEncoder(provider.GetRequiredService<EndpointEncoder>(), settings.Remote.Model ?? "unknown"));
        services.AddSingleton(provider =>
            Identify(provider.GetRequiredService<EndpointEncoder>(), settings.Remote, new EncoderMemory(memory)));
        return services;
    }

    // The index is opened with it where nothing can be awaited. It asks the endpoint the first time only, on a thread of its own.
    private static EncoderIdentity Identify(EndpointEncoder encoder, EndpointEncoderOptions options, EncoderMemory memory)
    {
        if (encoder.Identity is { } known)
            return known;
        var identity = Task.Run(() => encoder.IdentifyAsync(CancellationToken.None)).GetAwaiter().GetResult();
        memory.Remember(options, identity.Dimensions);
        return identity;
    }
}
