using System.Collections.Concurrent;

namespace ChatBot.Answers.Reading;

/// <summary>
/// The articles of one question, each read once: what answers are composed from, what a model was shown and what its sentences are held
/// against is the same reading of the same version. Safe for concurrent use.
/// </summary>
public sealed class KnownArticles(KnownArticleCache cache)
{
    private readonly ConcurrentDictionary<string, KnownArticle> known = new(StringComparer.Ordinal);

    /// <summary>Those of the ids that the index holds, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, KnownArticle>> GetAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, KnownArticle>(StringComparer.Ordinal);
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (await FindAsync(id, cancellationToken) is { } article)
                found.Add(id, article);
        }

        return found;
    }

    /// <summary>The article of an id; null where the index does not hold it, or no more.</summary>
    public async ValueTask<KnownArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(id, out var article))
            return article;
        return await cache.FindAsync(id, cancellationToken) is { } found ? known.GetOrAdd(id, found) : null;
    }
}
