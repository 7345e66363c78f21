namespace ChatBot.Retrieval.Ingestion;

/// <summary>Holds reading back while too much text is between reading and writing.</summary>
/// <param name="limit">Characters; taking more waits once so many are taken.</param>
internal sealed class TextBudget(int limit) : IDisposable
{
    private readonly SemaphoreSlim freed = new(0);
    private long taken;

    /// <summary>A batch of half the limit is encoded whatever its number of passages, or reading and encoding could wait for each
    /// other.</summary>
    public int LargestBatch => Math.Max(1, limit / 2);

    public async Task TakeAsync(int characters, CancellationToken cancellationToken)
    {
        while (Interlocked.Read(ref taken) >= limit)
            await freed.WaitAsync(cancellationToken);
        Interlocked.Add(ref taken, characters);
    }

    public void Return(int characters)
    {
        Interlocked.Add(ref taken, -characters);
        freed.Release();
    }

    public void Dispose() => freed.Dispose();
}
