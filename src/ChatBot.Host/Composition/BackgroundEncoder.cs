using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Tokens;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Composition;

/// <summary>An encoder that loads in the background.</summary>
internal sealed class BackgroundEncoder(Func<OnnxEncoder> load)
    : IEmbeddingGenerator<string, Embedding<float>>, ITokenEncoder, IAsyncDisposable
{
    private readonly BackgroundLoad<OnnxEncoder> encoder = new(load);

    /// <summary>Completes when the encoder is loaded.</summary>
    /// <exception cref="EncoderUnavailableException">It cannot be loaded.</exception>
    public Task LoadedAsync() => encoder.LoadedAsync();

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        await (await encoder.LoadedAsync()).GenerateAsync(values, options, cancellationToken);

    public async Task<IReadOnlyList<TokenVectors>> EncodeTokensAsync(IReadOnlyList<string> texts, bool areQuestions,
        CancellationToken cancellationToken) =>
        await (await encoder.LoadedAsync()).EncodeTokensAsync(texts, areQuestions, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => encoder.Loaded?.GetService(serviceType, serviceKey);

    public ValueTask DisposeAsync() => encoder.DisposeAsync();

    public void Dispose() => encoder.Dispose();
}
