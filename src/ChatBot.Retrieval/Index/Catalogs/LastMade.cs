namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>What was last made of the whole index, so that it is made once for each change.</summary>
internal sealed class LastMade<T>
    where T : class
{
    private volatile Made? last;

    /// <summary>What was made of that state; null where it was not.</summary>
    public T? Find(long change) => last is { } made && made.Change == change ? made.Value : null;

    /// <summary>Keeps it in the place of what was before, and gives it back.</summary>
    public T Keep(long change, T value)
    {
        last = new(change, value);
        return value;
    }

    private sealed record Made(long Change, T Value);
}
