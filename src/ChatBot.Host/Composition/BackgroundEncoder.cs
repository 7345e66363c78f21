using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Encoding.Tokens;
using Microsoft.Extensions.AI;

namespace ChatBot.Host.Composition;

/// <summary>
/// An encoder that loads in the background from the moment it is made, while the index is opened and brought up to date; whoever
/// encodes first waits for it. What goes wrong while loading is thrown there.
/// </summary>
internal sealed class BackgroundEncoder(Func<OnnxEncoder> load) : IEmbeddingGenerator<string, Embedding<float>>, ITokenEncoder, IAsyncDisposable
{
    private readonly Task<OnnxEncoder> loading = Task.Run(load);

    /// <summary>Completes when the encoder is loaded.</summary>
    /// <exception cref="EncoderUnavailableException">It cannot be loaded.</exception>
    public Task LoadedAsync() => loading;

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
        await (await loading).GenerateAsync(values, options, cancellationToken);

    public async Task<IReadOnlyList<TokenVectors>> EncodeTokensAsync(IReadOnlyList<string> texts, bool areQuestions, CancellationToken cancellationToken) =>
        await (await loading).EncodeTokensAsync(texts, areQuestions, cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        loading.IsCompletedSuccessfully ? loading.Result.GetService(serviceType, serviceKey) : null;

    /// <summary>
    /// Lets go of the encoder. Waits until it is loaded: a process that ends while native code is still loading a model crashes.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loading.IsCompletedSuccessfully)
            (await loading).Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
