namespace ChatBot.Host.Composition;

/// <summary>A model that loads in the background from the moment this is made, while the index is opened and brought up to date; whoever
/// needs it first waits for it.</summary>
/// <param name="load">Loads it; what goes wrong is thrown to whoever waits.</param>
internal sealed class BackgroundLoad<T>(Func<T> load) : IAsyncDisposable, IDisposable
    where T : class, IDisposable
{
    private readonly Task<T> loading = Task.Run(load);

    /// <summary>The model, when it is loaded.</summary>
    public Task<T> LoadedAsync() => loading;

    /// <summary>The model if it is loaded by now, else null.</summary>
    public T? Loaded => loading.IsCompletedSuccessfully ? loading.Result : null;

    /// <summary>Lets go of the model. Waits until it is loaded: a process that ends while native code is still loading a model
    /// crashes.</summary>
    public async ValueTask DisposeAsync()
    {
        await ((Task)loading).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Loaded?.Dispose();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
