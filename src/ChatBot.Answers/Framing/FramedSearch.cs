using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Framing;

/// <summary>
/// Finds the passages for one thing that is asked: those of the time and the source it names first, then the others, which may tell of that
/// time or be the nearest that can be offered. Near-copies of an article are told apart, and as many other passages are found as they would
/// take the place of.
/// </summary>
public sealed class FramedSearch(ArticleSearch search, IArticleIndex index, AnswerOptions options)
{
    // So many more are looked for, since copies take no place.
    private const int CopiesExpected = 6;

    private const int MostOfFocus = 8;

    public async ValueTask<FoundHits> SearchAsync(AskedQuestion part, string query, string? context, CancellationToken cancellationToken)
    {
        if (part.Source is { IsOnly: true, Frame: null })
            return new([], IsByWordsAlone: false);

        var only = part.Source is { IsOnly: true } source ? source.Frame : null;
        var frame = FrameOf(part);
        var framing = frame is null ? Task.FromResult(new SearchResult([], [])) : Task.Run(() => FindAsync(frame), cancellationToken);
        if (only is not null && part.Time?.IsFramed != true)
            return await ToFoundAsync(await framing);

        // Both at once, on another core where one is free: each takes as long as the other.
        var found = await Task.WhenAll(framing, FindAsync(only));
        // What the conversation is about comes first, and leaves room for the rest.
        if (part.Focus.Count > 0)
            found[0] = found[0] with { Hits = [.. found[0].Hits.Take(MostOfFocus)] };
        return await ToFoundAsync(found);

        async ValueTask<FoundHits> ToFoundAsync(params SearchResult[] results) =>
            new(await ApartAsync(Join(results), cancellationToken), results.Any(result => result.IsByWordsAlone));

        Task<SearchResult> FindAsync(SearchFrame? within) =>
            search.SearchAsync(
                new(query) { Limit = options.Passages + CopiesExpected, Frame = within, Within = part.Within, Context = context },
                cancellationToken).AsTask();
    }

    private static SearchFrame? FrameOf(AskedQuestion part)
    {
        var source = part.Source?.Frame;
        if (source is null && part.Focus.Count > 0)
            source = new() { Articles = part.Focus };
        if (part.Time is not { IsFramed: true } time)
            return source;
        var (first, last) = (time.Days.Min(days => days.First), time.Days.Max(days => days.Last));
        // Reports of the day after tell what happened on a day.
        return (source ?? new()) with { First = first, Last = last < DateOnly.MaxValue.AddDays(-1) ? last.AddDays(1) : last };
    }

    private static List<Hit> Join(IEnumerable<SearchResult> results) =>
        [.. results.SelectMany(result => result.Hits).DistinctBy(hit => hit.PassageKey)];

    private async ValueTask<IReadOnlyList<Hit>> ApartAsync(IReadOnlyList<Hit> hits, CancellationToken cancellationToken)
    {
        var ids = hits.Select(hit => hit.ArticleId).Distinct().ToList();
        if (ids.Count < 2)
            return hits;
        var copies = await index.FindCopiesAsync(ids, cancellationToken);
        if (copies.Count == 0)
            return hits;

        var kept = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !copies[id].Any(kept.Contains)))
            kept.Add(id);
        return [.. hits.Select(hit => kept.Contains(hit.ArticleId) ? hit : hit with { IsCopy = true })];
    }
}
