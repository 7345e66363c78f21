using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Names;

/// <summary>The name matcher for what the index holds now; rebuilt only when its names have changed. Safe for concurrent use.</summary>
public sealed class NameDirectory(IArticleIndex index, NameOptions options)
{
    private Entry? current;

    public async ValueTask<NameMatcher> CurrentAsync(CancellationToken cancellationToken)
    {
        var names = await index.ListNamesAsync(cancellationToken);
        var entry = Volatile.Read(ref current);
        if (entry is not null && ReferenceEquals(entry.Names, names))
            return entry.Matcher;

        entry = new(names, new NameMatcher(names, options));
        Volatile.Write(ref current, entry);
        return entry.Matcher;
    }

    private sealed record Entry(IReadOnlyList<NameCount> Names, NameMatcher Matcher);
}
