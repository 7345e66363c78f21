using System.Buffers;
using System.Globalization;
using ChatBot.Language.Dates;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;


namespace ChatBot.Answers.Agreement;

/// <summary>
/// Reads the numbers of things from a sentence. Years, dates, clock times, ages, ordinals and "one" as a pronoun are none.
/// </summary>
public static class QuantityReader
{
    private const int FarthestMeasure = 8;
    private const int LongestUnit = 3;

    private static readonly SearchValues<char> ClauseMarks = SearchValues.Create(",;:“”\"()—");

    private static readonly Dictionary<string, double> Words = new(StringComparer.Ordinal)
    {
        ["no"] = 0, ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70,
        ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["dozen"] = 12,
    };

    /// <summary>Whether a folded word is a number or part of one.</summary>
    public static bool IsNumeric(string word) => char.IsAsciiDigit(word[0]) || (word != "no" && Words.ContainsKey(word)) || Scales.ContainsKey(word);

    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its words.</param>
    public static IReadOnlyList<Quantity> Read(string text, IReadOnlyList<TextToken> tokens)
    {
        var found = new List<Quantity>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (ValueAt(text, tokens, i) is not { } value)
                continue;
            var end = i + 1;
            while (end < tokens.Count && (Scales.TryGetValue(tokens[end].Word, out var scale) || IsUnitOfTens(tokens, end, value, out scale)))
            {
                value = Scales.ContainsKey(tokens[end].Word) ? value * scale : value + scale;
                end++;
            }

            if (!IsDateOrAge(text, tokens, i, end))
                found.Add(Describe(text, tokens, i, end, value));
            i = end - 1;
        }

        return found;
    }

    private static double? ValueAt(string text, IReadOnlyList<TextToken> tokens, int at)
    {
        var word = tokens[at].Word;
        if (Words.TryGetValue(word, out var value))
            return word is "one" or "no" && (at + 1 >= tokens.Count || tokens[at + 1].IsFunctionWord || tokens[at + 1].IsCapitalised) ? null : value;
        if (!char.IsAsciiDigit(word[0]) || !double.TryParse(word.Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value))
            return null;
        var isYear = value is >= 1500 and < 2100 && word.Length == 4 && tokens[at].Range.Length == 4 && !IsMoney(text, tokens[at].Range.Start);
        return isYear ? null : value;
    }

    private static bool IsUnitOfTens(IReadOnlyList<TextToken> tokens, int at, double value, out double unit) =>
        Words.TryGetValue(tokens[at].Word, out unit) && unit is > 0 and < 10 && value is >= 20 and < 100 && value % 10 == 0 && Words.ContainsKey(tokens[at - 1].Word);

    private static bool IsDateOrAge(string text, IReadOnlyList<TextToken> tokens, int first, int end)
    {
        var before = first > 0 ? tokens[first - 1].Word : "";
        var after = end < tokens.Count ? tokens[end].Word : "";
        var (start, stop) = (tokens[first].Range.Start, tokens[end - 1].Range.End);
        return CalendarWords.IsMonth(before) || before is "may" or "aged" or "age" || CalendarWords.IsMonth(after) || after is "may"
            || (start > 0 && text[start - 1] is ':' or '.') || (stop < text.Length && text[stop] == ':')
            || after is "am" or "pm" or "years" or "year" && end + 1 < tokens.Count && tokens[end + 1].Word is "old" or "ago";
    }

    private static Quantity Describe(string text, IReadOnlyList<TextToken> tokens, int first, int end, double value)
    {
        var (from, to) = Clause(text, tokens, first, end);
        var clause = tokens.Skip(from).Take(to - from).Where(token => !token.IsFunctionWord && !IsNumeric(token.Word) && !Measures.IsSaying(token)).Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        var unit = new HashSet<string>(StringComparer.Ordinal);
        for (var i = end; i < Math.Min(to, end + LongestUnit) && !tokens[i].IsFunctionWord && !IsNumeric(tokens[i].Word); i++)
            unit.Add(tokens[i].Term);
        if (IsMoney(text, tokens[first].Range.Start))
            unit.Add(text[tokens[first].Range.Start - 1].ToString());
        return new(value, PrecisionBefore(tokens, first), unit, MeasureNear(tokens, first, end, from, to), clause);
    }

    // From mark to mark, and not past the next number: "killed 12 people and wounded 30".
    private static (int From, int To) Clause(string text, IReadOnlyList<TextToken> tokens, int first, int end)
    {
        var from = first;
        while (from > 0 && !Breaks(text, tokens, from - 1) && !IsNumeric(tokens[from - 1].Word))
            from--;
        var to = end;
        while (to < tokens.Count && !Breaks(text, tokens, to - 1) && !IsNumeric(tokens[to].Word) && !(tokens[to].Word is "and" or "while" && HasNumber(tokens, to)))
            to++;
        return (from, to);
    }

    private static bool HasNumber(IReadOnlyList<TextToken> tokens, int from) => tokens.Skip(from).Take(4).Any(token => IsNumeric(token.Word));

    private static bool Breaks(string text, IReadOnlyList<TextToken> tokens, int left) =>
        left + 1 < tokens.Count && text.AsSpan(tokens[left].Range.End, tokens[left + 1].Range.Start - tokens[left].Range.End).ContainsAny(ClauseMarks);

    private static string? MeasureNear(IReadOnlyList<TextToken> tokens, int first, int end, int from, int to)
    {
        for (var distance = 0; distance < FarthestMeasure; distance++)
        {
            if (end + distance < to && Measures.Of(tokens[end + distance].Term) is { } behind)
                return behind;
            if (first - 1 - distance >= from && Measures.Of(tokens[first - 1 - distance].Term) is { } before)
                return before;
        }

        return null;
    }

    private static Precision PrecisionBefore(IReadOnlyList<TextToken> tokens, int first)
    {
        var one = first > 0 ? tokens[first - 1].Word : "";
        var two = first > 1 ? $"{tokens[first - 2].Word} {one}" : one;
        return (two, one) switch
        {
            ("at least", _) => Precision.AtLeast,
            ("more than" or "greater than", _) or (_, "over" or "above" or "exceeding") => Precision.Over,
            ("less than" or "fewer than" or "up to" or "at most" or "as many", _) or (_, "under" or "below") => Precision.Under,
            (_, "to") when first > 1 && IsNumeric(tokens[first - 2].Word) => Precision.About,
            (_, "about" or "around" or "roughly" or "nearly" or "almost" or "some" or "approximately" or "between" or "estimated") => Precision.About,
            _ => Precision.Exact,
        };
    }

    private static bool IsMoney(string text, int start) => start > 0 && text[start - 1] is '$' or '€' or '£' or '¥';
}
