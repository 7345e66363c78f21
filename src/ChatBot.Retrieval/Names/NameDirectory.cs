using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Names;

/// <summary>The name matcher for what the index holds now: where names have come or gone, only these are prepared. Safe for concurrent
/// use.</summary>
public sealed class NameDirectory(IArticleIndex index, NameOptions options)
{
    private readonly Lock change = new();
    private Entry? current;

    public async ValueTask<NameMatcher> CurrentAsync(CancellationToken cancellationToken)
    {
        var names = await index.ListNamesAsync(cancellationToken);
        if (Volatile.Read(ref current) is { } known && ReferenceEquals(known.Names, names))
            return known.Matcher;

        lock (change)
        {
            if (current is not { } entry)
                current = new(names, new NameMatcher(names, options));
            else if (!ReferenceEquals(entry.Names, names))
                current = new(names, entry.Matcher.Next(Changes(entry.Names, names)));
            return current.Matcher;
        }
    }

    /// <summary>What has another number now, 0 where it has gone; both in the order of the names.</summary>
    private static IEnumerable<NameCount> Changes(IReadOnlyList<NameCount> former, IReadOnlyList<NameCount> now)
    {
        var at = 0;
        foreach (var name in now)
        {
            var order = -1;
            while (at < former.Count && (order = Compare(former[at].Name, name.Name)) < 0)
                yield return former[at++] with { Articles = 0 };
            if (at == former.Count || order > 0 || former[at].Articles != name.Articles)
                yield return name;
            if (at < former.Count && order == 0)
                at++;
        }

        for (; at < former.Count; at++)
            yield return former[at] with { Articles = 0 };
    }

    // What stays is the same text, as a rule.
    private static int Compare(string one, string other) => ReferenceEquals(one, other) ? 0 : string.CompareOrdinal(one, other);

    private sealed record Entry(IReadOnlyList<NameCount> Names, NameMatcher Matcher);
}
