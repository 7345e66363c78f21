using ChatBot.Retrieval.Encoding;
using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Tests.Support;

/// <summary>The embedded encoder, until it is gone as an endpoint is that cannot be reached.</summary>
internal sealed class LeavingEncoder : IEmbeddingGenerator<string, Embedding<float>>
{
    public bool IsGone { get; set; }

    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        IsGone ? throw new EncoderUnavailableException("The encoder cannot be reached.") { MayPass = true }
        : SharedEncoder.Instance.GenerateAsync(values, options, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => SharedEncoder.Instance.GetService(serviceType, serviceKey);

    public void Dispose()
    {
    }
}
