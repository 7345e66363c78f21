using ChatBot.Retrieval.Reading;

namespace ChatBot.Host.Composition;

/// <summary>A reader that loads in the background.</summary>
internal sealed class BackgroundReader(Func<PassageReader> load) : IPassageReader, IAsyncDisposable, IDisposable
{
    private readonly BackgroundLoad<PassageReader> reader = new(load);

    public async Task<IReadOnlyList<PassageReading>> ReadAsync(string question, IReadOnlyList<string> passages,
        CancellationToken cancellationToken) =>
        await (await reader.LoadedAsync()).ReadAsync(question, passages, cancellationToken);

    public async Task<ListReading> ReadListAsync(string question, SentenceList list, CancellationToken cancellationToken) =>
        await (await reader.LoadedAsync()).ReadListAsync(question, list, cancellationToken);

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    public void Dispose() => reader.Dispose();
}
