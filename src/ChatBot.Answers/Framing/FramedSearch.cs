using ChatBot.Answers.Understanding;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;
using Microsoft.SemanticKernel;

namespace ChatBot.Answers.Framing;

/// <summary>
/// Finds the passages for one thing that is asked: those of the time and the source it names first, then the others, which may tell of that time or be
/// the nearest that can be offered. Near-copies of an article are told apart, and as many other passages are found as they would take the place of.
/// </summary>
public sealed class FramedSearch(IArticleIndex index, AnswerOptions options)
{
    private const int MostPassages = 50;

    public async ValueTask<IReadOnlyList<Hit>> SearchAsync(Kernel kernel, AskedQuestion part, string query, string? context, CancellationToken cancellationToken)
    {
        if (part.Source is { IsOnly: true, Frame: null })
            return [];

        var framed = FrameOf(part) is { } frame ? await FindAsync(frame, options.Passages) : [];
        if (part.Source is { IsOnly: true } && part.Time?.IsFramed != true)
            return await ApartAsync(framed, cancellationToken);

        var hits = await FindAsync(part.Source is { IsOnly: true } only ? only.Frame : null, options.Passages);
        var found = await ApartAsync(Join(framed, hits), cancellationToken);
        var copies = found.Count(hit => hit.IsCopy);
        if (copies == 0)
            return found;
        // What the copies have taken is looked for again.
        var more = await FindAsync(part.Source is { IsOnly: true } again ? again.Frame : null, options.Passages + copies);
        return await ApartAsync(Join(framed, more), cancellationToken);

        async ValueTask<IReadOnlyList<Hit>> FindAsync(SearchFrame? within, int limit)
        {
            var arguments = new KernelArguments { ["query"] = query, ["limit"] = Math.Min(limit, MostPassages) };
            if (context is not null)
                arguments["context"] = context;
            if (within is not null)
                arguments["frame"] = within;
            return (await kernel.InvokeAsync<SearchResult>(ArticlePlugin.Name, "search", arguments, cancellationToken))?.Hits ?? [];
        }
    }

    private static SearchFrame? FrameOf(AskedQuestion part)
    {
        var source = part.Source?.Frame;
        if (part.Time is not { IsFramed: true } time)
            return source;
        var (first, last) = (time.Days.Min(days => days.First), time.Days.Max(days => days.Last));
        // Reports of the day after tell what happened on a day.
        return (source ?? new()) with { First = first, Last = last < DateOnly.MaxValue.AddDays(-1) ? last.AddDays(1) : last };
    }

    private static List<Hit> Join(IReadOnlyList<Hit> first, IReadOnlyList<Hit> others) => [.. first.Concat(others).DistinctBy(hit => hit.PassageKey)];

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
