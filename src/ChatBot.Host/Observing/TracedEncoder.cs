using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Observing;

/// <summary>An encoder whose calls are seen by the conventions for generative AI; never what is encoded.</summary>
/// <param name="encoder">The encoder, which whoever gives it disposes of.</param>
/// <param name="model">What it is called.</param>
internal sealed class TracedEncoder(IEmbeddingGenerator<string, Embedding<float>> encoder, string model)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    private const string Operation = "embeddings";

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var span = HostTelemetry.Source.StartActivity($"{Operation} {model}", ActivityKind.Client);
        span?.SetTag("gen_ai.operation.name", Operation).SetTag("gen_ai.request.model", model);
        var started = Stopwatch.GetTimestamp();
        try
        {
            return await encoder.GenerateAsync(values, options, cancellationToken);
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag("error.type", exception.GetType().FullName);
            throw;
        }
        finally
        {
            HostTelemetry.EncoderDuration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new("gen_ai.operation.name", Operation), new("gen_ai.request.model", model));
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => encoder.GetService(serviceType, serviceKey);

    public void Dispose()
    {
    }
}
