using ChatBot.Answers.Times;

namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether the sources hold the days that a sentence names.</summary>
internal static class DateCheck
{
    private const int NearReport = 40;

    public static bool Holds(string sentence, Ground ground, SupportOptions options)
    {
        var days = ground.Sources.Select(source => TimeFit.DayOf(source.Article)).Distinct().ToList();
        // "Monday" may count from the day of any of the sources.
        var readings = days.Select(day => new ReadText(sentence, day)).ToList();
        return Enumerable.Range(0, readings[0].Dates.Count).All(at => readings.Any(reading => at < reading.Dates.Count && IsGiven(reading, reading.Dates[at], ground, options)));
    }

    private static bool IsGiven(ReadText written, DateWords words, Ground ground, SupportOptions options)
    {
        var dates = ground.Sentences.SelectMany(sentence => sentence.Dates.Select(date => (Sentence: sentence, Date: date))).ToList();
        var own = dates.Where(known => Bears(known.Date, known.Sentence, words, written)).ToList();
        if (own.Count == 0)
            return IsPublication(written, words, ground) || (words.Kind == DateKind.Year && ground.Words.Contains(YearOf(words)));
        return !Placement.IsAnothers(NeighboursOf(written, words), own.Select(Of), dates.Except(own).Select(Of), options.MisplacedMargin);

        static Neighbours Of((ReadText Sentence, DateWords Date) known) => NeighboursOf(known.Sentence, known.Date);
    }

    private static string YearOf(DateWords words) => words.Days[0].First.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // The same days, or longer ones around them: what happened on a Monday happened in that month.
    private static bool Bears(DateWords known, ReadText source, DateWords written, ReadText sentence)
    {
        if (known.Range.Of(source.Text).Equals(written.Range.Of(sentence.Text), StringComparison.OrdinalIgnoreCase))
            return true;
        if (source.Day is null && (known.IsRelative || written.IsRelative))
            return false;
        return known.Days.Any(day => written.Days.Any(other => day.First >= other.First && day.Last <= other.Last));
    }

    // "A report of 5 March 2024", "5 March 2024: …": the day that the article appeared, and not one on which something happened.
    private static bool IsPublication(ReadText written, DateWords words, Ground ground) =>
        IsOfReport(written, words) && ground.Sources.Any(source => TimeFit.DayOf(source.Article) is { } day && !words.IsRelative && words.Kind is DateKind.Day && words.Days.Any(days => days.Contains(day)));

    private static bool IsOfReport(ReadText written, DateWords words)
    {
        if (words.Range.Start == 0 && words.Range.End < written.Text.Length && written.Text[words.Range.End] == ':')
            return true;
        return written.Tokens.Any(token => token.Word is "report" or "reported" or "reports" or "published" or "article" or "wrote" or "reporting"
            && Math.Abs(token.Range.Start - words.Range.Start) <= NearReport);
    }

    private static Neighbours NeighboursOf(ReadText text, DateWords words)
    {
        var inside = Enumerable.Range(0, text.Tokens.Count).Where(at => text.Tokens[at].Range.Overlaps(words.Range)).ToList();
        return inside.Count == 0
            ? new([], [], null)
            : Neighbours.Of(text, inside[0], inside[^1], at => !text.Tokens[at].IsFunctionWord && !text.IsDated(at));
    }
}
