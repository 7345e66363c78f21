using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace ChatBot.Benchmarks.Sameness;

/// <summary>Encodes each text once, whichever index it is for: to encode takes longest, and what is compared lies behind it.</summary>
/// <param name="encoder">Whoever made it ends it.</param>
/// <param name="known">What was encoded, shared by all.</param>
internal sealed class RememberedVectors(
    IEmbeddingGenerator<string, Embedding<float>> encoder, ConcurrentDictionary<string, Embedding<float>> known)
    : IEmbeddingGenerator<string, Embedding<float>>
{
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        // A question is encoded otherwise than a passage.
        var purpose = options?.AdditionalProperties is { } wish ? string.Join(',', wish) : "";
        var texts = values.ToList();
        var missing = texts.Where(text => !known.ContainsKey(purpose + text)).ToList();
        if (missing.Count > 0)
        {
            foreach (var (text, vector) in missing.Zip(await encoder.GenerateAsync(missing, options, cancellationToken)))
                known[purpose + text] = vector;
        }

        return new(texts.Select(text => known[purpose + text]));
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => encoder.GetService(serviceType, serviceKey);

    public void Dispose()
    {
    }
}
