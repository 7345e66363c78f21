using ChatBot.Answers.Agreement;
using ChatBot.Answers.Drafts;
using ChatBot.Answers.Evidence;
using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Understanding;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Articles;
using ChatBot.Language.Dates;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Framing;

/// <summary>
/// Picks the sentences that answer within the time and from the source that are asked for; what lies outside never answers in their place.
/// Of several reports the newest is picked where the latest is asked for.
/// </summary>
public sealed class FramedSelector(SentenceSelector selector)
{
    private const int MostNewer = 4;

    // Reports of a few days before the newest one still belong to the latest of a story.
    private const int DaysOfOneStory = 3;
    private const double SameSentence = 0.8;
    private const int MostCopies = 4;

    /// <param name="question">What is asked.</param>
    /// <param name="views">The sentences of the passages found.</param>
    public FramedSelection Select(AskedQuestion question, IReadOnlyList<SentenceView> views)
    {
        if (question.Source is { Frame: null } missing)
            return new(Selection.Nothing, new(null, missing.Name, false));

        var selected = InFocus(question, Originals(views));
        if (selected.Sentences.Count == 0)
            return selected;
        var standing = NewestReport.First(question, views, selected.Sentences);
        var contrasted = ContrastFinder.Add(question, standing, views.Select(view => view.Sentence));
        var copies = views.Where(view => view.Passage.IsCopy).Select(view => view.Sentence)
            .GroupBy(sentence => sentence.Article.Id).ToList();
        return selected with
        {
            Selection =
            selected.Selection with { Sentences = [.. contrasted.Select(sentence => WithCopies(sentence, copies))] }
        };
    }

    // A copy that says something of its own is looked at like any other article; what it says in the same words is not.
    private static IReadOnlyList<SentenceView> Originals(IReadOnlyList<SentenceView> views)
    {
        var said = views.Where(view => !view.Passage.IsCopy).Select(view => view.Sentence.Text).ToHashSet(StringComparer.Ordinal);
        return [.. views.Where(view => !view.Passage.IsCopy || !said.Contains(view.Sentence.Text))];
    }

    // What the conversation is about answers before all else; where it does not, everything else may.
    private FramedSelection InFocus(AskedQuestion question, IReadOnlyList<SentenceView> views)
    {
        if (question.Focus.Count == 0)
            return InTime(question, views);
        var near = Within(views, sentence => question.Focus.Contains(sentence.Article.Id));
        if (InTime(question, near) is { Sentences.Count: > 0 } focused)
            return focused;
        var other = InTime(question, views);
        return other.Sentences.Count > 0 ? other : OnlyThen(question, near) ?? other;
    }

    // "And last year?": of an article that is spoken of the best sentence that names the time, and what is asked for, need not name the
    // rest again.
    private FramedSelection? OnlyThen(AskedQuestion question, IReadOnlyList<SentenceView> near)
    {
        if (question.Time is not { IsFramed: true } time
            || question.Expected
            is not (ExpectedAnswer.Count or ExpectedAnswer.Money or ExpectedAnswer.Age or ExpectedAnswer.Name or ExpectedAnswer.Person
                or ExpectedAnswer.Place or ExpectedAnswer.Duration))
            return null;
        var selection = selector.Select(Within(near, new TimeFit(time, undatedFits: false).IsNamed));
        var naming = selection.Judged.FirstOrDefault(judged => judged.View.Scored.ShowsExpected && judged.View.Scored.Coverage > 0);
        return naming is null ? null : new(selection with { Sentences = [new(naming.Sentence, [])], Nearest = null }, null);
    }

    private FramedSelection InTime(AskedQuestion question, IReadOnlyList<SentenceView> views)
    {
        if (question.Source is { IsOnly: false, Frame: { } preferred }
            && InTime(question with { Source = null }, Within(views, sentence => IsFrom(sentence.Article, preferred)))
            is { Sentences.Count: > 0 } theirs)
            return theirs;
        var source = question.Source is { IsOnly: true } only ? new Shortfall(null, only.Name, true) : null;
        if (question.Moment is { } moment)
        {
            if (selector.Select(Within(views, sentence => IsToldAt(moment, sentence))) is { Sentences.Count: > 0 } told)
                return Of(told, null);
            views = Within(views, sentence => sentence.Known.Read.Read.Ticker is null || Names(moment, sentence));
        }

        if (question.Time is not { } time)
            return Of(selector.Select(views), source);
        if (!time.IsFramed)
            return Of(Newest(views, selector.Select(views)), source);

        var fit = new TimeFit(time, undatedFits: views.All(view => view.Sentence.Article.PublishedAt is null));
        var then = Within(views, fit.IsThen);
        var selection = selector.Select(then);
        if (selection.Sentences.Count == 0 && !time.IsRelative)
            selection = selector.Select(then = Within(views, fit.MayBeThen));
        if (selection.Sentences.Count > 0)
            return Of(time.IsNewest ? Newest(then, selection) : selection, null);

        var nearest = selector.Select(views);
        var newest = nearest.Sentences.Select(sentence => sentence.Best).OrderByDescending(sentence => sentence.Article.PublishedAt)
            .FirstOrDefault();
        // Only where the time is what is lacking does a refusal speak of it.
        return new(
            nearest with { Sentences = [], Nearest = newest ?? nearest.Nearest },
            newest is null ? source : new(time.Days.Count == 1 ? time.Days[0] : null, source?.Source, true));
    }

    // An entry of a live ticker has the time of day that is asked about.
    private static bool IsToldAt(AskedMoment moment, CandidateSentence sentence) =>
        sentence.Entry is { } place && moment.Contains(sentence.Known.Read.Read.Ticker!.Entries[place].Clock);

    // A ticker tells of a time that none of its entries has only where one says so: "The fire had broken out at 5 am."
    private static bool Names(AskedMoment moment, CandidateSentence sentence) =>
        MomentReader.Part(sentence.Text).Moment is { } named && moment.Contains(named.First);

    private static bool IsFrom(Article article, SearchFrame frame) =>
        (frame.Sources is null || (article.Source is { } source && frame.Sources.Contains(source)))
        && (frame.Author is null || article.Author == frame.Author);

    // Whatever still answers among the reports that appeared after the ones picked is newer; a few rounds reach the newest.
    private Selection Newest(IReadOnlyList<SentenceView> views, Selection selection)
    {
        for (var round = 0; round < MostNewer && selection.Sentences.Count > 0; round++)
        {
            var reached = selection.Sentences.Max(sentence => sentence.Best.Article.Day) ?? DateOnly.MinValue;
            var newer = selector.Select(Within(views, sentence => sentence.Article.Day > reached
                || IsLater(sentence, selection.Sentences)));
            if (newer.Sentences.Count == 0)
                break;
            selection = newer;
        }

        var newest = selection.Sentences.Select(sentence => sentence.Best.Article.Day).Max();
        return newest is null ? selection : selection with
        {
            Sentences =
            [
                .. selection.Sentences.Where(sentence => sentence.Best.Article.Day >= DayRange.Add(newest.Value, -DaysOfOneStory))
                    .OrderByDescending(sentence => sentence.Best.Article.Day)
                    .ThenByDescending(sentence => sentence.Best.Entry ?? 0),
            ],
        };
    }

    // A later entry of the ticker that they are of.
    private static bool IsLater(CandidateSentence sentence, IReadOnlyList<SelectedSentence> picked) =>
        sentence.Entry is { } entry && picked.Any(other => other.Best.Article.Id == sentence.Article.Id)
        && picked.All(other => other.Best.Article.Id != sentence.Article.Id || other.Best.Entry < entry);

    private static List<SentenceView> Within(IReadOnlyList<SentenceView> views, Func<CandidateSentence, bool> fits) =>
        [.. views.Where(view => fits(view.Sentence))];

    private static FramedSelection Of(Selection selection, Shortfall? shortfall) =>
        new(selection, selection.Sentences.Count == 0 ? shortfall : null);

    private static SelectedSentence WithCopies(SelectedSentence selected, IEnumerable<IGrouping<string, CandidateSentence>> copies)
    {
        var alike = selected.Alike.ToList();
        foreach (var copy in copies.Where(copy => copy.Key != selected.Best.Article.Id).Take(MostCopies))
        {
            var same = copy.FirstOrDefault(sentence => Jaccard.Of(sentence.Terms, selected.Best.Terms) >= SameSentence
                && SameClaim.Are(sentence.Claim, selected.Best.Claim));
            if (same is not null && !alike.Exists(other => other.Article.Id == copy.Key))
                alike.Add(same);
        }

        return selected with { Alike = alike };
    }
}
