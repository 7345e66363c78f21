using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Framing;
using ChatBot.Answers.Understanding;

namespace ChatBot.Answers.Forms;

/// <summary>
/// Two held against each other: for each side the sentence that tells of it what is asked; of outlets what each leads with; of two whom the
/// same articles name what is told of both there, so that like is held against like.
/// </summary>
public sealed class ComparisonSelector(FramedSelector selector)
{
    private const int MostPairs = 2;

    /// <param name="sides">What is asked of each side, with the sentences found for it.</param>
    /// <returns>Empty where a side has none.</returns>
    public IReadOnlyList<DraftSentence> Select(IReadOnlyList<(AskedQuestion Asked, IReadOnlyList<SentenceView> Views)> sides)
    {
        if (sides.Any(side => side.Asked.Source is not null))
            return Alternating(sides.Select(side => OfOutlet(side.Asked, side.Views)));
        if (sides[0].Asked.Form!.Measure is not null)
            return Alternating(sides.Select(side => Measured(side.Asked, side.Views)));
        var pairs = Pairs(sides);
        return pairs.Count > 0 ? pairs : Alternating(sides.Select(side => BestOf(side.Asked, side.Views)));
    }

    private static IReadOnlyList<DraftSentence> Alternating(IEnumerable<CandidateSentence?> best)
    {
        var sentences = best.ToList();
        if (sentences.Contains(null)
            || sentences.DistinctBy(sentence => sentence!.Range.Start + sentence.Article.Id).Count() < sentences.Count)
            return [];
        return [.. sentences.Select(sentence =>
            SentenceDraft.Of(sentence!, withDate: false) with { Facts = Facts(sentence!, ArticleField.Source, ArticleField.Date) })];
    }

    // The lead of the outlet's best article on it.
    private static CandidateSentence? OfOutlet(AskedQuestion asked, IReadOnlyList<SentenceView> views)
    {
        var frame = asked.Source?.Frame;
        var theirs = views.Where(view => frame?.Sources is null
            || (view.Sentence.Article.Source is { } source && frame.Sources.Contains(source))).ToList();
        return theirs.GroupBy(view => view.Sentence.Article.Id, StringComparer.Ordinal)
            .OrderByDescending(article => article.Where(view => view.Sentence.Index < 2).Select(view => Met(asked.Form!.Topic!, view))
                .DefaultIfEmpty(0).Max())
            .Select(article => LoneSentences.Lead([.. article.Select(view => view.Sentence).OrderBy(sentence => sentence.Index)]))
            .FirstOrDefault(lead => lead is not null);
    }

    private CandidateSentence? Measured(AskedQuestion asked, IReadOnlyList<SentenceView> views)
    {
        var measure = asked.Form!.Measure!;
        var side = asked.Form!.Topic!;
        var cues = new AnswerCues(asked);
        bool Tells(CandidateSentence sentence) => !measure.IsNumber
            || (measure.Kinds.Contains("date") ? sentence.Read.Dates.Count > 0
            : sentence.Read.Amounts.Any(measure.IsOf) && (asked.Expected is not ExpectedAnswer.Count || cues.Shows(sentence)));
        bool MeansSide(SentenceView view) => Met(side, view) >= side.Units.Sum(unit => unit.Weight) * 0.99;
        return selector.Select(asked,
            [.. views.Where(view => Tells(view.Sentence) && MeansSide(view))]).Sentences.Select(sentence => sentence.Best).FirstOrDefault()
            ?? views.Where(view => Tells(view.Sentence) && MeansSide(view)).OrderByDescending(view => view.Scored.Score)
            .FirstOrDefault()?.Sentence;
    }

    // What the best article names both with, then the next.
    private static List<DraftSentence> Pairs(IReadOnlyList<(AskedQuestion Asked, IReadOnlyList<SentenceView> Views)> sides)
    {
        var bySide = sides.Select(side => side.Views.Where(view => Names(side.Asked, view.Sentence) && LoneSentences.Alone(view.Sentence))
            .ToLookup(view => view.Sentence.Article.Id, StringComparer.Ordinal)).ToList();
        var draft = new List<DraftSentence>();
        var shared = bySide[0].Where(article => bySide[1].Contains(article.Key))
            .OrderByDescending(article => article.Max(view => view.Scored.Coverage))
            .ThenByDescending(article => article.Count() + bySide[1][article.Key].Count());
        foreach (var article in shared)
        {
            var first = Own(article, sides[0].Asked, sides[1].Asked);
            var second = Own(bySide[1][article.Key], sides[1].Asked, sides[0].Asked);
            if (first is null || second is null || first.IsSameAs(second) || first.IsQuotedWith(second) || draft.Count >= 2 * MostPairs)
                continue;
            draft.Add(SentenceDraft.Of(first, withDate: true));
            draft.Add(SentenceDraft.Of(second, withDate: false));
        }

        return draft;
    }

    // A side's own words before what is told of it, and neither where the other side stands too.
    private static CandidateSentence? Own(IEnumerable<SentenceView> views, AskedQuestion side, AskedQuestion other) => views
        .Where(view => !Names(other, view.Sentence))
        .OrderByDescending(view => view.Scored.Coverage)
        .ThenByDescending(view => side.Form!.Topic!.Names.Any(view.Sentence.SpeaksBy))
        .ThenBy(view => view.Sentence.Index)
        .FirstOrDefault()?.Sentence;

    private CandidateSentence? BestOf(AskedQuestion asked, IReadOnlyList<SentenceView> views) =>
        selector.Select(asked with { Form = null }, views).Sentences.Select(sentence => sentence.Best)
        .FirstOrDefault(sentence => Names(asked, sentence))
        ?? views.Where(view => Names(asked, view.Sentence) && LoneSentences.Alone(view.Sentence))
            .OrderByDescending(view => view.Scored.Score)
        .FirstOrDefault()?.Sentence;

    private static bool Names(AskedQuestion asked, CandidateSentence sentence) =>
        asked.Form!.Topic is { Units.Count: > 0 } topic
        && topic.Units.All(unit => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term).Any(sentence.Terms.Contains));

    private static double Met(AskedQuestion topic, SentenceView view) => topic.Units
        .Where(unit => unit.Parts[^1].Terms.Append(unit.Parts[^1].Token.Term)
            .Any(term => view.Sentence.Terms.Contains(term) || view.Sentence.Claim.Title.Contains(term)))
        .Sum(unit => unit.Weight);

    private static IReadOnlyList<ArticleFact> Facts(CandidateSentence sentence, params ArticleField[] fields) =>
        [.. fields.Select(field => ArticleFact.Of(sentence.Article, field)).OfType<ArticleFact>()];
}
