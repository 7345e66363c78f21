using Microsoft.Extensions.AI;

namespace ChatBot.Host.Tests.Support;

/// <summary>An encoder that finds all texts alike.</summary>
internal sealed class FourNumbers : IEmbeddingGenerator<string, Embedding<float>>
{
    public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(
            values.Select(_ => new Embedding<float>(new float[] { 0.5f, 0.5f, 0.5f, 0.5f }))));

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
        // It holds nothing.
    }
}
