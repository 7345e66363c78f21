using System.Collections.Frozen;
using System.Globalization;

namespace ChatBot.Language.Numbers;

/// <summary>
/// Reads every number of a sentence, written in digits or words: counts, money, shares, ages, scores, clock times, ordinals and years that stand
/// alone. "One" as a pronoun is none.
/// </summary>
public static class AmountReader
{
    private const string Percent = "percent";
    private const string Currencies = "$€£¥₹₽₩";

    private static readonly FrozenDictionary<string, double> Cardinals = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 0, 1)
        .Concat(Numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Ordinals = Numbered(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth", 1, 1)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["dozen"] = 12,
        ["mn"] = 1e6, ["bn"] = 1e9, ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Vague = new Dictionary<string, double>
    {
        ["dozens"] = 12, ["scores"] = 20, ["hundreds"] = 100, ["thousands"] = 1e3, ["millions"] = 1e6, ["billions"] = 1e9, ["trillions"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Suffixes = new Dictionary<string, double>
    {
        ["k"] = 1e3, ["m"] = 1e6, ["mn"] = 1e6, ["bn"] = 1e9, ["b"] = 1e9, ["tn"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> CurrencyWords = new Dictionary<string, string>
    {
        ["dollar"] = "$", ["dollars"] = "$", ["usd"] = "$", ["euro"] = "€", ["euros"] = "€", ["eur"] = "€", ["pound"] = "£", ["pounds"] = "£",
        ["yen"] = "¥", ["yuan"] = "¥", ["rupees"] = "₹", ["rubles"] = "₽", ["roubles"] = "₽",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a folded word is a number or part of one.</summary>
    public static bool IsNumeric(string word) =>
        char.IsAsciiDigit(word[0]) || Cardinals.ContainsKey(word) || Scales.ContainsKey(word) || Vague.ContainsKey(word) || Ordinals.ContainsKey(word);

    public static IReadOnlyList<Amount> Read(ReadSentence text) => Read(text, withDates: false);

    /// <param name="withDates">Whether the numbers of dates count too.</param>
    public static IReadOnlyList<Amount> Read(ReadSentence text, bool withDates)
    {
        var found = new List<Amount>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if ((!withDates && text.IsDated(at)) || ReadAt(text, at) is not { } amount)
                continue;
            found.Add(amount);
            at = amount.Last;
        }

        return found;
    }

    private static Amount? ReadAt(ReadSentence text, int first)
    {
        var word = text.Tokens[first].Word;
        if (Vague.TryGetValue(word, out var least))
            return new(least, AmountKind.Vague, Precision.Exact, "", first, first, true);
        if (Ordinals.TryGetValue(word, out var place))
            return IsOrdinal(text, first) ? new(place, AmountKind.Ordinal, Precision.Exact, "", first, first, false) : null;
        if (char.IsAsciiDigit(word[0]))
            return InDigits(text, first, word);
        if (word is "half" && text.WordAt(first + 1) is not ("time" or "hour" or "brother" or "sister"))
            return new(50, AmountKind.Cardinal, PrecisionBefore(text, first), Percent, first, first, false);
        if (Scales.TryGetValue(word, out var scale) && text.WordAt(first - 1) is "a")
            return Finish(text, first, first, scale, true);
        if (!Cardinals.TryGetValue(word, out var value) || (word == "one" && !CountsOne(text, first)))
            return null;
        var last = first;
        // "Twenty-one".
        if (value is >= 20 && Cardinals.TryGetValue(text.WordAt(first + 1), out var unit) && unit is > 0 and < 10 && text.Between(first) is "-" or " ")
            (value, last) = (value + unit, first + 1);
        return Finish(text, first, last, value, false);
    }

    private static Amount? InDigits(ReadSentence text, int first, string word)
    {
        var length = word.AsSpan().IndexOfAnyExcept("0123456789p".AsSpan()) is var end && end < 0 ? word.Length : end;
        if (!double.TryParse(word[..length].Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            return null;
        return word[length..] switch
        {
            "" => Finish(text, first, first, value, false),
            "st" or "nd" or "rd" or "th" => new(value, AmountKind.Ordinal, Precision.Exact, "", first, first, false),
            var suffix when Suffixes.TryGetValue(suffix, out var scale) => Finish(text, first, first, value * scale, true),
            _ => Finish(text, first, first, value, false),
        };
    }

    private static Amount Finish(ReadSentence text, int first, int last, double value, bool hasScale)
    {
        while (Scales.TryGetValue(text.WordAt(last + 1), out var scale) && text.Between(last) is " " or "-" or "\u00a0")
        {
            (value, last, hasScale) = (value * scale, last + 1, true);
            // "Two hundred and fifty".
            var next = text.WordAt(last + 1) == "and" ? last + 2 : last + 1;
            if (scale is 100 or 1000 && !char.IsAsciiDigit(text.Tokens[first].Word[0]) && Cardinals.TryGetValue(text.WordAt(next), out var rest) && rest < scale && !text.EndsClause(last))
                (value, last) = (value + rest, next);
        }

        return new(Math.Round(value, 6), AmountKind.Cardinal, PrecisionBefore(text, first), UnitOf(text, first, last), first, last, hasScale);
    }

    private static string UnitOf(ReadSentence text, int first, int last)
    {
        var start = text.Tokens[first].Range.Start;
        if (start > 0 && Currencies.Contains(text.Text[start - 1], StringComparison.Ordinal))
            return text.Text[start - 1].ToString();
        var next = text.WordAt(last + 1);
        if (next == Percent || (next == "per" && text.WordAt(last + 2) == "cent") || next == "percentage")
            return Percent;
        return CurrencyWords.GetValueOrDefault(next, "");
    }

    private static Precision PrecisionBefore(ReadSentence text, int first)
    {
        var before = text.WordAt(first - 1);
        return (text.WordAt(first - 2), before) switch
        {
            ("more" or "greater" or "higher", "than") => Precision.Over,
            ("less" or "fewer" or "lower", "than") => Precision.Under,
            ("at", "least") => Precision.AtLeast,
            ("at", "most") or ("up", "to") => Precision.Under,
            _ => before switch
            {
                "about" or "around" or "roughly" or "approximately" or "some" or "nearly" or "almost" or "estimated" => Precision.About,
                "over" or "above" or "exceeding" => Precision.Over,
                "under" or "below" => Precision.Under,
                _ => Precision.Exact,
            },
        };
    }

    // "One" counts before a noun: "one person", not "one of", "the one who", "one day".
    private static bool CountsOne(ReadSentence text, int at) =>
        at + 1 < text.Tokens.Count && !text.EndsClause(at) && !text.Tokens[at + 1].IsFunctionWord && !text.Tokens[at + 1].IsCapitalised
        && text.WordAt(at + 1) is not ("day" or "another") && text.WordAt(at - 1) is not ("no" or "the" or "this" or "that" or "any" or "every" or "each");

    // "Second" may be a unit of time, "first" an adverb.
    private static bool IsOrdinal(ReadSentence text, int at) =>
        text.WordAt(at) switch
        {
            "second" => text.WordAt(at - 1) is not ("a" or "per" or "each") || !text.EndsClause(at),
            "first" => text.WordAt(at - 1) is "the" or "his" or "her" or "their" or "its" or "a",
            _ => true,
        };

    private static IEnumerable<(string Word, double Value)> Numbered(string words, double first, double step) =>
        words.Split(' ').Select((word, at) => (word, first + (at * step)));
}
