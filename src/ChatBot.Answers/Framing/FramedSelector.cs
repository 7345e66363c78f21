using ChatBot.Answers.Agreement;
using ChatBot.Answers.Composing;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Times;
using ChatBot.Articles;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Framing;

/// <summary>
/// Picks the sentences that answer within the time and from the source that are asked for; what lies outside never answers in their place. Of several
/// reports the newest is picked where the latest is asked for.
/// </summary>
public sealed class FramedSelector(SentenceSelector selector)
{
    private const int MostNewer = 4;

    // Reports of a few days before the newest one still belong to the latest of a story.
    private const int DaysOfOneStory = 3;
    private const double SameSentence = 0.8;
    private const int MostCopies = 4;

    /// <param name="part">What is asked and what was found.</param>
    /// <param name="articles">The sentences of the hits' articles by article id.</param>
    public FramedSelection Select(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        if (part.Asked.Source is { Frame: null } missing)
            return new([], null, new(null, missing.Name, false));

        var originals = part with { Hits = Originals(part, articles) };
        var selection = InTime(originals, articles);
        if (selection.Sentences.Count == 0)
            return selection;
        var contrasted = ContrastFinder.Add(part.Asked, selection.Sentences, Found(part, articles));
        return selection with { Sentences = [.. contrasted.Select(sentence => WithCopies(sentence, part, articles))] };
    }

    // A copy that says something of its own is looked at like any other article; what it says in the same words is not.
    private static List<Hit> Originals(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        if (!part.Hits.Any(hit => hit.IsCopy))
            return [.. part.Hits];
        var said = part.Hits.Where(hit => !hit.IsCopy).Select(hit => hit.ArticleId).Distinct()
            .SelectMany(id => articles.GetValueOrDefault(id, [])).Select(sentence => sentence.Text).ToHashSet(StringComparer.Ordinal);
        return [.. part.Hits.Where(hit => !hit.IsCopy || articles.GetValueOrDefault(hit.ArticleId, []).Any(sentence => sentence.Range.Overlaps(hit.Passage.Range) && !said.Contains(sentence.Text)))];
    }

    private FramedSelection InTime(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        if (part.Asked.Source is { IsOnly: false, Frame: { } preferred } && InTime(
                part with { Asked = part.Asked with { Source = null } }, Within(articles, sentence => IsFrom(sentence.Article, preferred))) is { Sentences.Count: > 0 } theirs)
            return theirs;
        var source = part.Asked.Source is { IsOnly: true } only ? new Shortfall(null, only.Name, true) : null;
        if (part.Asked.Time is not { } time)
            return Of(selector.Select(part, articles), source);
        if (!time.IsFramed)
            return Of(Newest(part, articles, selector.Select(part, articles)), source);

        var fit = new TimeFit(time, undatedFits: !articles.Values.Any(sentences => sentences is [var first, ..] && first.Article.PublishedAt is not null));
        var then = Within(articles, fit.IsThen);
        var selection = selector.Select(part, then);
        if (selection.Sentences.Count == 0 && !time.IsRelative)
            selection = selector.Select(part, then = Within(articles, fit.MayBeThen));
        if (selection.Sentences.Count > 0)
            return Of(time.IsNewest ? Newest(part, then, selection) : selection, null);

        var nearest = selector.Select(part, articles);
        var newest = nearest.Sentences.Select(sentence => sentence.Best).OrderByDescending(sentence => sentence.Article.PublishedAt).FirstOrDefault();
        // Only where the time is what is lacking does a refusal speak of it.
        return new([], newest ?? nearest.Nearest, newest is null ? source : new(time.Days.Count == 1 ? time.Days[0] : null, source?.Source, true));
    }

    private static bool IsFrom(Article article, SearchFrame frame) =>
        (frame.Sources is null || (article.Source is { } source && frame.Sources.Contains(source))) && (frame.Author is null || article.Author == frame.Author);

    // Whatever still answers among the reports that appeared after the ones picked is newer; a few rounds reach the newest.
    private Selection Newest(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles, Selection selection)
    {
        for (var round = 0; round < MostNewer && selection.Sentences.Count > 0; round++)
        {
            var reached = selection.Sentences.Max(sentence => TimeFit.DayOf(sentence.Best.Article)) ?? DateOnly.MinValue;
            var newer = selector.Select(part, Within(articles, sentence => TimeFit.DayOf(sentence.Article) > reached));
            if (newer.Sentences.Count == 0)
                break;
            selection = newer;
        }

        var newest = selection.Sentences.Select(sentence => TimeFit.DayOf(sentence.Best.Article)).Max();
        return newest is null ? selection : selection with
        {
            Sentences =
            [
                .. selection.Sentences.Where(sentence => TimeFit.DayOf(sentence.Best.Article) >= DayRange.Add(newest.Value, -DaysOfOneStory))
                    .OrderByDescending(sentence => TimeFit.DayOf(sentence.Best.Article)),
            ],
        };
    }

    private static Dictionary<string, IReadOnlyList<CandidateSentence>> Within(
        IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles, Func<CandidateSentence, bool> fits) =>
        articles.ToDictionary(article => article.Key, IReadOnlyList<CandidateSentence> (article) => [.. article.Value.Where(fits)], StringComparer.Ordinal);

    private static FramedSelection Of(Selection selection, Shortfall? shortfall) =>
        new(selection.Sentences, selection.Nearest, selection.Sentences.Count == 0 ? shortfall : null);

    private static IEnumerable<CandidateSentence> Found(CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles) =>
        part.Hits.SelectMany(hit => articles.GetValueOrDefault(hit.ArticleId, []).Where(sentence => sentence.Range.Overlaps(hit.Passage.Range))).Distinct();

    private static SelectedSentence WithCopies(
        SelectedSentence selected, CompositionPart part, IReadOnlyDictionary<string, IReadOnlyList<CandidateSentence>> articles)
    {
        var alike = selected.Alike.ToList();
        foreach (var copy in part.Hits.Where(hit => hit.IsCopy).GroupBy(hit => hit.ArticleId).Where(copy => copy.Key != selected.Best.Article.Id).Take(MostCopies))
        {
            var same = articles.GetValueOrDefault(copy.Key, [])
                .Where(sentence => copy.Any(hit => sentence.Range.Overlaps(hit.Passage.Range)))
                .FirstOrDefault(sentence => sentence.Text == selected.Best.Text || Likeness(sentence, selected.Best) >= SameSentence);
            if (same is not null && !alike.Exists(other => other.Article.Id == copy.Key) && Disagreement.Between(same.Claim, selected.Best.Claim) is null)
                alike.Add(same);
        }

        return selected with { Alike = alike };
    }

    private static double Likeness(CandidateSentence a, CandidateSentence b)
    {
        var shared = a.Terms.Count(b.Terms.Contains);
        return shared == 0 ? 0 : (double)shared / (a.Terms.Count + b.Terms.Count - shared);
    }
}

/// <summary>What was picked for one asked question, and what it asks for that the articles do not have where nothing was.</summary>
public sealed record FramedSelection(IReadOnlyList<SelectedSentence> Sentences, CandidateSentence? Nearest, Shortfall? Shortfall);
