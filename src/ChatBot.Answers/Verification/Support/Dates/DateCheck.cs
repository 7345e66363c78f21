using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Dates;

namespace ChatBot.Answers.Verification.Support.Dates;

/// <summary>Whether the sources hold the days that a sentence names.</summary>
internal static class DateCheck
{
    private const int NearReport = 40;

    public static bool Holds(ReadSentence written, Ground ground, AlignedSources aligned, SupportOptions options)
    {
        var dates = SpansOf(written);
        var known = ground.Sentences.SelectMany(SpansOf).ToList();
        return dates.All(date => IsGiven(date, dates, known, ground, aligned, options))
            && Enumerable.Range(0, written.Tokens.Count)
            .All(at => !IsOfCalendar(written, at) || written.IsDated(at) || IsNamed(written.WordAt(at), known, ground));
    }

    private static List<DateSpan> SpansOf(ReadSentence text) => [.. text.Dates.Select(date => DateSpan.Of(text, date)).OfType<DateSpan>()];

    private static bool IsGiven(DateSpan written, List<DateSpan> all, List<DateSpan> known, Ground ground, AlignedSources aligned,
        SupportOptions options)
    {
        // What the sentence gives in the same words bears out no other of its days.
        var own = known.Where(date => date.Bears(written)
            && !all.Exists(other => other != written && !date.IsWrittenAs(written) && date.IsWrittenAs(other))).ToList();
        if (own.Count == 0)
            return IsPublication(written, ground) || (written.Date.Kind == DateKind.Year && IsQuotedYear(written, ground));
        var standing = aligned.Of(written);
        return !standing.IsWrong
            && (standing.IsRight
                || !Placement.IsAnothers(written.Neighbours, own.Select(date => date.Neighbours),
                    known.Where(date => !date.Bears(written)).Select(date => date.Neighbours), options.MisplacedMargin));
    }

    private static bool IsQuotedYear(DateSpan written, Ground ground) => ground.Words.Contains(written.Text.WordAt(written.Last));

    // "May" with a capital inside of a sentence.
    private static bool IsOfCalendar(ReadSentence text, int at) =>
        CalendarWords.Contains(text.WordAt(at)) || (at > 0 && text.WordAt(at) == "may" && text.Tokens[at].IsCapitalised);

    // "A February hearing": a month or weekday that is no date by itself.
    private static bool IsNamed(string word, List<DateSpan> known, Ground ground) =>
        (word == "may" ? ground.Sentences.Any(sentence => Enumerable.Range(1, Math.Max(0, sentence.Tokens.Count - 1))
            .Any(at => IsOfCalendar(sentence, at) && sentence.WordAt(at) == word)) : ground.Words.Contains(word))
            || known.Exists(date => date.Date.Days[0] is var days && days.First.Month == days.Last.Month
                && days.First.Year == days.Last.Year
            && System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(days.First.Month)
            .Equals(word, StringComparison.OrdinalIgnoreCase));

    // "A report of 5 March 2024", "5 March 2024: …": the day that the article appeared, and not one on which something happened.
    private static bool IsPublication(DateSpan written, Ground ground) =>
        written.Date is { IsRelative: false, Kind: DateKind.Day } && IsOfReport(written.Text, written.Date)
        && ground.Sources.Any(source => source.Article.Day is { } day && written.Date.Days.Any(days => days.Contains(day)));

    private static bool IsOfReport(ReadSentence written, DateWords words)
    {
        if (words.Range.Start == 0 && words.Range.End < written.Text.Length && written.Text[words.Range.End] == ':')
            return true;
        return written.Tokens.Any(token => token.Word is "report" or "reported" or "reports" or "published" or "article" or "wrote"
            or "reporting"
            && Math.Abs(token.Range.Start - words.Range.Start) <= NearReport);
    }
}
