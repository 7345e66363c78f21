using System.Globalization;
using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads a number in digits with what is written into it: "1,397,212", "3.5", "2½", "3bn", "21st", "1990s", "5km".</summary>
internal static class WrittenNumber
{
    private const string Fractions = "½¼¾⅓⅔";
    private static readonly double[] FractionValues = [0.5, 0.25, 0.75, 1.0 / 3, 2.0 / 3];

    /// <param name="text">The sentence.</param>
    /// <param name="first">A word that begins with a digit.</param>
    /// <param name="isMoney">Whether a sign of currency stands before it.</param>
    public static NumberRun? At(ReadSentence text, int first, bool isMoney)
    {
        var word = text.Tokens[first].Word;
        var length = word.AsSpan().IndexOfAnyExcept("0123456789p".AsSpan()) is var end && end < 0 ? word.Length : end;
        // The "p" of "3p" is none of a decimal point.
        var digits = word.AsSpan(0, length).TrimEnd('p');
        if (!double.TryParse(digits.ToString().Replace('p', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value))
            return null;
        var (last, letters) = (first, word[digits.Length..]);
        if (letters.Length == 0 && text.Between(first) is [var part, ..]
            && Fractions.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at)
            return Mixed(text, first, value + FractionValues[at]);
        if (letters.Length == 0)
            (value, last) = Grouped(text, first, value);
        return letters switch
        {
            "" when IsYear(text, first, last, value, isMoney) => new(value, last, false, AmountKind.Year),
            "" => SpokenNumber.Scaled(text, value, last, isSpoken: false),
            "st" or "nd" or "rd" or "th" => new(value, first, false, AmountKind.Ordinal),
            "s" when value % 10 == 0 && (value is >= 1000 and < 2100 || digits.Length == 2) =>
                new(value, first, false, AmountKind.Year, "", value + 9),
            _ => Lettered(text, first, value, letters, isMoney),
        };
    }

    // "2½", "2½ million".
    private static NumberRun Mixed(ReadSentence text, int first, double value) =>
        first + 1 < text.Tokens.Count && text.Between(first).Length == 2
        && NumberTable.Scales.TryGetValue(text.WordAt(first + 1), out var scale)
            ? new(value * scale, first + 1, true)
            : new(Math.Round(value, 4), first, false);

    // "19 400", with a blank that does not break.
    private static (double Value, int Last) Grouped(ReadSentence text, int first, double value)
    {
        var last = first;
        while (value is > 0 and < 1e12 && value == Math.Floor(value) && last + 1 < text.Tokens.Count
            && text.Between(last) is "\u00a0" or "\u2009" or "\u202f"
            && text.WordAt(last + 1) is { Length: 3 } group && group.All(char.IsAsciiDigit))
            (value, last) = ((value * 1000) + int.Parse(group, CultureInfo.InvariantCulture), last + 1);
        return (value, last);
    }

    private static NumberRun Lettered(ReadSentence text, int first, double value, string letters, bool isMoney)
    {
        var unit = UnitTable.OfLetters(letters) ?? "";
        if (NumberTable.Suffixes.TryGetValue(letters, out var scale) && (unit.Length == 0 || isMoney || IsMillion(text, first, letters)))
            return new(Math.Round(value * scale, 6), first, true);
        return new(value, first, false, AmountKind.Cardinal, unit);
    }

    // "180m viewers" and "worth 180m" are millions, "100m hurdles" and "jumped 1.5m" are metres.
    private static bool IsMillion(ReadSentence text, int at, string letters)
    {
        if (letters != "m")
            return false;
        if (Enumerable.Range(1, 3).Any(back => NumberTable.Tells("million", text.WordAt(at - back))))
            return true;
        return at + 1 < text.Tokens.Count && !text.EndsClause(at) && text.Between(at) is " "
            && !NumberTable.Tells("length", text.WordAt(at + 1))
            && (!text.Tokens[at + 1].IsFunctionWord || text.WordAt(at + 1) == "of") && !text.Tokens[at + 1].IsCapitalised;
    }

    // Four bare digits from 1500 to 2099 are a year, unless they count something.
    private static bool IsYear(ReadSentence text, int first, int last, double value, bool isMoney)
    {
        if (isMoney || last != first || value is < 1500 or >= 2100 || text.Tokens[first].Range.Length != 4
            || text.ScaleAt(first + 1) is not null)
            return false;
        return !NumberTable.Tells("counted", text.WordAt(first + 1)) && UnitTable.Behind(text, first).Unit.Length == 0
            && PrecisionReader.Before(text, first, "", first + 1).Precision is Precision.Exact or Precision.About;
    }
}
