using System.Text.RegularExpressions;
using ChatBot.Language.Dates;
using ChatBot.Language.Marks;

namespace ChatBot.Answers.Understanding.Times;

/// <summary>Reads which time a question asks about: "last week", "in March 2024", "since Monday", "between … and …", "the latest
/// on".</summary>
/// <remarks>
/// A year that only names a thing ("the 1990 treaty") is no time asked about, nor is what stands in a quotation or a clause that tells
/// which somebody is meant ("who, after he resigned last year, …"). Where several unconnected times are named none of them is the one asked
/// about.
/// </remarks>
public static partial class TimeReader
{
    // A question that names more times asks about none of them.
    private const int MostWords = 12;

    /// <param name="question">One thing that is asked, made whole.</param>
    /// <param name="day">The day that "yesterday" counts from.</param>
    public static AskedTime Read(string question, DateOnly day)
    {
        if (!question.Contains('?', StringComparison.Ordinal) && !Begins().IsMatch(question)
            && QuestionWords.WithoutOrder(question) == question)
            return AskedTime.None(question);

        var isNewest = Newest().IsMatch(question);
        var bare = NewestOn().Replace(question, "$1");
        var words = DateReader.Read(bare, day, looksBack: true).Take(MostWords).Where(found => Counts(bare, found, day)).ToList();
        if (Join(bare, words) is not { } days)
            return new([], isNewest, false, bare);
        var isRelative = words.Exists(found => found.IsRelative);
        return new(days, isNewest || days.Count > 1, isRelative, isRelative ? Without(bare, words.Where(found => found.IsRelative)) : bare);
    }

    /// <summary>
    /// A question, or a part of one, without the words that tell its time, and that time; null where it tells none, or one of days to come.
    /// </summary>
    /// <param name="text">What is asked.</param>
    /// <param name="day">The day that "yesterday" counts from.</param>
    public static (string Others, AskedTime? Time) Part(string text, DateOnly day)
    {
        var words = DateReader.Read(text, day, looksBack: true).Take(MostWords).Where(found => found.Days[0].First <= day).ToList();
        if (words.Count == 0 || Join(text, words) is not { } days)
            return (text, null);
        return (Without(text, words).Replace(" 's ", " ", StringComparison.Ordinal).Trim(' ', ',', '?', '.', '!'),
            new(days, days.Count > 1, words.Exists(found => found.IsRelative), text));
    }

    // Days joined by "between … and …" or "from … to …" are one period; a single expression may be bounded by "since" or "before".
    private static IReadOnlyList<DayRange>? Join(string text, List<DateWords> words)
    {
        if (words is [var first, var second])
        {
            var opens = text[..first.Range.Start];
            var between = text[first.Range.End..second.Range.Start];
            return Between().IsMatch(opens) && To().IsMatch(between) && first.Days[0].First <= second.Days[0].Last
                ? [new(first.Days[0].First, second.Days[0].Last)]
                : null;
        }

        if (words is not [var only])
            return null;
        var bound = Bound().Match(text[..only.Range.Start]).Groups["bound"].Value.ToLowerInvariant();
        return bound switch
        {
            "since" => [new(only.Days[0].First, DateOnly.MaxValue)],
            "after" => [new(DayRange.Add(only.Days[0].Last, 1), DateOnly.MaxValue)],
            "before" => [new(DateOnly.MinValue, DayRange.Add(only.Days[0].First, -1))],
            "until" or "till" or "by" => [new(DateOnly.MinValue, only.Days[0].Last)],
            _ => only.Days,
        };
    }

    private static bool Counts(string text, DateWords found, DateOnly day)
    {
        // Nothing has been reported from days to come.
        if (found.Days[0].First > day)
            return false;
        var before = text[..found.Range.Start];
        if (before.Count(QuoteMarks.DoubleMarks.Contains) % 2 == 1)
            return false;
        if (Compared().IsMatch(before))
            return false;
        if (!found.IsRelative)
            return true;
        if (Clause().IsMatch(before))
            return false;
        // "Is it still grown today" asks about these times, not about this day.
        return found.Kind != DateKind.Today || !Nowadays().IsMatch(text);
    }

    private static string Without(string text, IEnumerable<DateWords> words)
    {
        foreach (var found in words.OrderByDescending(found => found.Range.Start))
        {
            var start = found.Range.Start - Lead().Match(text[..found.Range.Start]).Length;
            text = string.Concat(text.AsSpan(0, start).TrimEnd(' '), " ", text.AsSpan(found.Range.End).TrimStart(" ,"));
        }

        return text.Trim().Replace(" ?", "?", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?:latest|newest|most\s+recent(?:ly)?|(?:any|what)['’]?s?\s+(?:is\s+)?new)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Newest();

    // "The latest news on X": the words ask for the order of reports and stand in none of them.
    [GeneratedRegex(
        @"(?<=\bwhat(?:\s+is|\s+are|['’]s)?\s+)the\s+(?:latest|newest|most\s+recent)(?:\s+(?:news|developments?|updates?|reports?|"
        + @"articles?|information))?\s+(on|about|from|in|of|with)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NewestOn();

    // A text without a question mark asks where a question word, an auxiliary or "news" opens it or what leads up to it.
    [GeneratedRegex(
        @"^\W*(?:(?:and|so|but)\s+)?(?:[^,?]{1,40},\s*)?(?:who|whom|whose|what|when|where|why|which|how|did|does|do|is|are|was|were|has|"
        + @"have|had|can|could|will|would|should|(?:the\s+)?(?:latest\s+|newest\s+)?news|any)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\b(?:between|from)\s+(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:and|to|until|till|through|-|–)\s*(?:the\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex To();

    [GeneratedRegex(@"\b(?<bound>since|after|before|until|till|by)\s+(?:the\s+)?(?:(?:end|start|beginning)\s+of\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    [GeneratedRegex(@"\w\W+(?:that|which|who|whom|whose|where|when|after|because|if)\s+(?:\w+\W+)*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();

    // "How many die today compared to 20 years ago": what is compared with is not the time asked about.
    [GeneratedRegex(
        @"\b(?:(?:compared?|comparing|relative|opposed)\s+(?:with|to)|than|versus|vs\.?|unlike|(?:up|down|different|changed)\s+from)\s+"
        + @"(?:(?:it|they|what|those|that|the\s+ones?)\s+)?(?:(?:it|they)\s+)?(?:(?:was|were|did)\s+)?"
        + @"(?:(?:in|on|of|from|during)\s+)?(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Compared();

    [GeneratedRegex(@"\bstill\b|^\W*(?:(?:which|who|what|where|how)\b[^,]*?\s)?(?:is|are|do|does|can)\b(?!.*\b(?:news|happen\w*|did|was|"
        + @"were|said|report\w*|announce\w*)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nowadays();

    [GeneratedRegex(@"\b(?:(?:since|after|before|until|till|by|in|on|during|over|from|between)\s+)?(?:the\s+)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();
}
