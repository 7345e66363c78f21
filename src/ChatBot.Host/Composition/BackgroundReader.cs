using ChatBot.Retrieval.Reading;

namespace ChatBot.Host.Composition;

/// <summary>A reader that loads in the background from the moment it is made; whoever reads first waits for it. What goes wrong while loading is thrown there.</summary>
internal sealed class BackgroundReader(Func<PassageReader> load) : IPassageReader, IAsyncDisposable, IDisposable
{
    private readonly Task<PassageReader> loading = Task.Run(load);

    public async Task<IReadOnlyList<PassageReading>> ReadAsync(string question, IReadOnlyList<string> passages, CancellationToken cancellationToken) =>
        await (await loading).ReadAsync(question, passages, cancellationToken);

    /// <summary>Lets go of the reader. Waits until it is loaded: a process that ends while native code is still loading a model crashes.</summary>
    public async ValueTask DisposeAsync()
    {
        await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loading.IsCompletedSuccessfully)
            (await loading).Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
