using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Host.Library;

/// <summary>The articles as lists that a person goes through: the newest, or those that hold some words, near-copies together.</summary>
internal sealed class ArticleLibrary(IArticleIndex index, ArticleSearch search)
{
    /// <summary>Longer texts are searched for by their beginning.</summary>
    public const int LongestQuery = 300;

    private const int PassagesRanked = 100;
    private const int MostFound = 2000;
    private Listed? listed;

    /// <summary>The articles, newest first or those that are most about what is searched for first, each with its near-copies.</summary>
    /// <param name="query">Words to search for; null or blank for all.</param>
    /// <param name="frame">Which articles are looked at; all where null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<IReadOnlyList<LibraryEntry>> FindAsync(string? query, SearchFrame? frame, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(query))
            return await TogetherAsync(await SearchAsync(query.Trim(), frame, cancellationToken), cancellationToken);
        return frame is null || frame == new SearchFrame()
            ? await ListAsync(cancellationToken)
            : await TogetherAsync(await index.ListNewestAsync(frame, int.MaxValue, cancellationToken), cancellationToken);
    }

    /// <summary>All articles: what most readers see first, made once for each change of the index.</summary>
    private async ValueTask<IReadOnlyList<LibraryEntry>> ListAsync(CancellationToken cancellationToken)
    {
        var change = await index.ReadChangeAsync(cancellationToken);
        if (Volatile.Read(ref listed) is { } known && known.Change == change)
            return known.Entries;
        var entries = await TogetherAsync(await index.ListNewestAsync(new(), int.MaxValue, cancellationToken), cancellationToken);
        Volatile.Write(ref listed, new(change, entries));
        return entries;
    }

    // Ranked as for a question; behind that, whatever else holds all of the words. What holds none of them is not what was searched for.
    private async ValueTask<IReadOnlyList<string>> SearchAsync(string query, SearchFrame? frame, CancellationToken cancellationToken)
    {
        var text = query.Length > LongestQuery ? query[..LongestQuery] : query;
        var found = await search.SearchAsync(new(text) { Limit = PassagesRanked, Within = frame }, cancellationToken);
        var words = found.Terms.Where(term => term.Passages > 0).Take(SearchedTerm.MostWords).ToList();
        if (words.Count == 0)
            return [];
        var terms = words.SelectMany((word, number) => word.Terms.Select(term => new SearchedTerm(term, number))).ToList();
        var held = frame is null ? await index.MatchArticlesAsync(terms, MostFound, cancellationToken)
            : await index.MatchArticlesWithinAsync(frame, terms, MostFound, cancellationToken);
        var all = words.Count == SearchedTerm.MostWords ? ulong.MaxValue : (1ul << words.Count) - 1;
        return
        [
            .. found.Hits.Where(hit => hit.WordScore > 0 || hit.ArticleWordScore > 0).Select(hit => hit.ArticleId)
                .Concat(held.Where(article => article.Held == all).Select(article => article.ArticleId))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private async ValueTask<IReadOnlyList<LibraryEntry>> TogetherAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var copies = await index.FindCopiesAsync(ids, cancellationToken);
        var placed = new HashSet<string>(StringComparer.Ordinal);
        var entries = new List<LibraryEntry>(ids.Count);
        foreach (var id in ids.Where(placed.Add))
            entries.Add(new(id, [.. copies[id].Where(placed.Add)]));
        return entries;
    }

    private sealed record Listed(long Change, IReadOnlyList<LibraryEntry> Entries);
}
