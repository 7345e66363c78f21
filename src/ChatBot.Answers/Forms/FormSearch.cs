using ChatBot.Answers.Drafts;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Forms;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Forms;

/// <summary>
/// Finds what the form of a question needs, which words and meaning do not find: the article that is meant, the articles of a time, an
/// author or an outlet, and all their passages.
/// </summary>
public sealed class FormSearch(IArticleIndex index, ArticleFinder finder, FramedSearch framed, ArticleSearch search)
{
    private const int MostChoices = 3;
    private const int MostArticles = 8;
    private const int MostOfList = 20;
    private const int MostOfTime = 60;
    private const int MostPassages = 60;
    private const int PassagesNaming = 50;
    private const int PassagesOfMany = 6;

    // Reports of the days after tell what happened on a day.
    private const int DaysAfter = 2;

    /// <param name="asked">What is asked, each with its form.</param>
    /// <param name="shown">The article that the last answer quoted; null where nothing was answered yet.</param>
    /// <param name="passages">How many passages the index holds.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Null where the articles have nothing of that form: the question is then asked as an ordinary one.</returns>
    public async ValueTask<FormFinding?> SearchAsync(
        IReadOnlyList<AskedQuestion> asked, string? shown, int passages, CancellationToken cancellationToken)
    {
        var parts = new List<CompositionPart>();
        foreach (var part in asked)
        {
            if (part.Form is not { } form)
                return null;
            if (part.Source is { Frame: null })
            {
                parts.Add(new(part, [], passages));
                continue;
            }

            var hits = form.Side is not null ? await SideAsync(part, cancellationToken)
                : await HitsAsync(part, form, shown, cancellationToken);
            if (hits is null && form is { Kind: FormKind.News, Topic: null } && part.Time is not null)
                hits = [];
            if (hits is null)
                return form is { Topic: null, Kind: not FormKind.News } && part.Source is null
                    ? await ChoicesAsync(part.Within, cancellationToken) : null;
            parts.Add(new(part, hits, passages));
        }

        return new(parts, []);
    }

    private async ValueTask<IReadOnlyList<Hit>?> SideAsync(AskedQuestion part, CancellationToken cancellationToken)
    {
        var found = await framed.SearchAsync(part, part.Text, null, cancellationToken);
        var topic = part.Form!.Topic!;
        var articles = await finder.FindAsync(topic, part.Source?.Frame, part.Within, isOne: false, cancellationToken);
        var whole = await PassagesAsync([.. articles.Take(MostArticles).Select(article => article.Id)], cancellationToken);
        var hits = found.Hits.Concat(whole).DistinctBy(hit => hit.PassageKey).ToList();
        return hits.Count == 0 ? null : hits;
    }

    private async ValueTask<IReadOnlyList<Hit>?> HitsAsync(AskedQuestion part, AskedForm form, string? shown,
        CancellationToken cancellationToken)
    {
        var ids = form switch
        {
            { Kind: FormKind.News } => await OfTimeAsync(part, cancellationToken),
            { Kind: FormKind.Items } => await NamingAsync(part, cancellationToken),
            { Kind: FormKind.Moment, Topic: null } => part.Moment is null ? await OfTimeAsync(part, cancellationToken)
                : await NamingAsync(part, cancellationToken),
            { Topic: { } topic } =>
                [.. (await finder.FindAsync(topic, FrameOf(part), part.Within,
                    form.Kind is FormKind.Date or FormKind.Title or FormKind.Author, cancellationToken)).Take(MostArticles)
                    .Select(article => article.Id)],
            _ => await MeantAsync(part, form, shown, cancellationToken),
        };
        var hits = ids.Count == 0 ? [] : await PassagesAsync(ids, cancellationToken, isWhole: form.Kind is FormKind.Moment);
        return hits.Count == 0 ? null : hits;
    }

    private async ValueTask<IReadOnlyList<string>> MeantAsync(AskedQuestion part, AskedForm form, string? shown,
        CancellationToken cancellationToken)
    {
        if (part.Source is not null || part.Time is not null || form.IsNewest)
            return await index.ListNewestAsync((FrameOf(part) ?? new()).And(part.Within), form.Kind is FormKind.List ? MostArticles : 1,
                cancellationToken);
        var newest = await index.ListNewestAsync(part.Within ?? new(), 2, cancellationToken);
        return newest.Count == 1 ? newest : shown is null ? [] : [shown];
    }

    // Of "in June", which may be of any year, the last one that has articles.
    private async ValueTask<IReadOnlyList<string>> OfTimeAsync(AskedQuestion part, CancellationToken cancellationToken)
    {
        if (part.Time is not { } time)
            return await index.ListNewestAsync(part.Within ?? new(), MostOfTime, cancellationToken);
        foreach (var days in time.Days)
        {
            var last = days.Last > DateOnly.MaxValue.AddDays(-DaysAfter) ? days.Last : days.Last.AddDays(DaysAfter);
            var found = await index.ListNewestAsync(
                new SearchFrame(days.First, days.First == days.Last ? last : days.Last).And(part.Within), MostOfTime, cancellationToken);
            if (found.Count > 0)
                return found;
        }

        return [];
    }

    // Whatever names the words of a question, such as the time of an entry.
    private async ValueTask<IReadOnlyList<string>> NamingAsync(AskedQuestion part, CancellationToken cancellationToken)
    {
        var found = await search.SearchAsync(new(part.Text) { Limit = PassagesNaming, Frame = FrameOf(part), Within = part.Within },
            cancellationToken);
        return [.. found.Hits.Select(hit => hit.ArticleId).Distinct(StringComparer.Ordinal).Take(MostOfList)];
    }

    private static SearchFrame? FrameOf(AskedQuestion part)
    {
        var frame = part.Source?.Frame;
        return part.Time is not { IsFramed: true } time ? frame
            : (frame ?? new()) with { First = time.Days[0].First, Last = time.Days[0].Last };
    }

    // The first passage of each article, then the second of each: what is cut off are their ends.
    private async ValueTask<IReadOnlyList<Hit>> PassagesAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken,
        bool isWhole = false)
    {
        if (ids.Count == 0)
            return [];
        var most = isWhole || ids.Count == 1 ? MostPassages : PassagesOfMany;
        var passages = await index.ListPassagesAsync([.. ids], cancellationToken);
        return
        [
            .. passages.GroupBy(passage => passage.ArticleId, StringComparer.Ordinal)
                .SelectMany((article, order) => article.Take(most).Select((passage, place) => (passage, place, order)))
                .OrderBy(item => item.place).ThenBy(item => item.order)
                .Select((item, rank) => new Hit(item.passage.Key, item.passage.ArticleId, item.passage.Passage, -rank, 0, 0, 0)),
        ];
    }

    private async ValueTask<FormFinding?> ChoicesAsync(SearchFrame? within, CancellationToken cancellationToken)
    {
        var titles = new List<string>();
        foreach (var id in await index.ListNewestAsync(within ?? new(), MostChoices, cancellationToken))
        {
            if (await index.FindSoundAsync(id, null, cancellationToken) is { } article && !titles.Contains(article.Title))
                titles.Add(article.Title);
        }

        return titles.Count < 2 ? null : new([], titles);
    }
}
