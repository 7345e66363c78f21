using ChatBot.Answers.Evidence;
using ChatBot.Answers.Understanding.Times;
using ChatBot.Articles;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Framing;

/// <summary>Whether a sentence speaks of the time that a question asks about: its article appeared then, or it names a day of
/// then.</summary>
/// <param name="time">The time asked about.</param>
/// <param name="undatedFits">Whether an article without a date may answer: where no article tells its date, none can be wrong.</param>
public sealed class TimeFit(AskedTime time, bool undatedFits)
{
    private readonly Dictionary<string, bool> articlesThatMention = new(StringComparer.Ordinal);

    /// <summary>Whether its article appeared then or the sentence itself names a day of then.</summary>
    public bool IsThen(CandidateSentence sentence) =>
        sentence.Article.Day is { } day
            ? time.Contains(day) || Names(sentence.Text, day, !time.IsRelative)
            : undatedFits;

    /// <summary>Whether the sentence itself names that time, were it a whole year.</summary>
    public bool IsNamed(CandidateSentence sentence) => sentence.Article.Day is { } day
        && (Names(sentence.Text, day, anyLength: true)
            || DateReader.Times(sentence.Text).Any(words => !words.IsRelative && words.Days.Any(time.Overlaps)));

    /// <summary>Whether its article at least tells of that time somewhere; never enough for what counts from the day of the
    /// question.</summary>
    public bool MayBeThen(CandidateSentence sentence) => IsThen(sentence) || (!time.IsRelative && Mentions(sentence.Article));

    // Of what happened on Sunday a report of Monday tells, by the weekday or the date. "This year" in an old report says nothing of the
    // day.
    private bool Names(string text, DateOnly day, bool anyLength) =>
        DateReader.Read(text, day, looksBack: false).Any(words => IsNarrow(words, anyLength) && time.Overlaps(words.Days[0]));

    private static bool IsNarrow(DateWords words, bool anyLength) =>
        anyLength || words.Kind is DateKind.Day or DateKind.Weekday or DateKind.Today || words.Days[0].First == words.Days[0].Last;

    // "In 2008" may be asked of an article of any day that tells of 2008; "since 2008" and "before 2008" hold nearly every year.
    private bool Mentions(Article article)
    {
        if (!time.Days.All(days => days.IsClosed))
            return false;
        if (!articlesThatMention.TryGetValue(article.Id, out var mentions))
        {
            var day = article.Day ?? time.Days[0].Last;
            mentions = Names(article.Title, day, true)
                || DateReader.Read(article.Text, day, looksBack: false).Any(words => !words.IsRelative && time.Overlaps(words.Days[0]));
            articlesThatMention.Add(article.Id, mentions);
        }

        return mentions;
    }
}
