using System.Globalization;
using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads parts of a whole: "half", "a third of", "two-thirds", "one in five", "three out of four", "2/3 of".</summary>
internal static class ShareReader
{
    private const int MostParts = 1000;

    /// <summary>A percentage and its last word; null where no share begins.</summary>
    public static (double Percentage, int Last)? At(ReadSentence text, int first)
    {
        var word = text.WordAt(first);
        if (word == "half")
            return IsHalf(text, first) ? (50, first) : null;
        if (word == "a")
            return text.IsJoined(first) && NumberTable.Fractions.TryGetValue(text.WordAt(first + 1), out var parts) && IsPart(text, first)
                ? Of(1, parts, first + 1) : null;
        if (CountAt(text, first) is not { } count || count < 1)
            return null;
        if (text.IsJoined(first) && NumberTable.Fractions.TryGetValue(text.WordAt(first + 1), out var whole) && count < whole
            && (count > 1) == IsMany(text.WordAt(first + 1)))
            return Of(count, whole, first + 1);
        if (first + 1 < text.Tokens.Count && text.Between(first) is "/" && CountAt(text, first + 1) is { } under && count < under
            && under <= 10 && text.Reads(first + 2, "of"))
            return Of(count, under, first + 1);
        var of = text.Reads(first + 1, "in") ? first + 2 : text.Reads(first + 1, "out", "of") ? first + 3 : -1;
        if (of < 0 || !text.IsJoined(first) || !text.IsJoined(of - 1) || CountAt(text, of) is not { } all || all <= count
            || all > MostParts)
            return null;
        return UnitTable.Behind(text, of).Unit.Length == 0 && text.ScaleAt(of + 1) is null ? Of(count, all, of) : null;
    }

    private static (double, int) Of(double count, double parts, int last) => (Math.Round(100 * count / parts, 4), last);

    // "Half of", "the other half", but neither "the first half" nor "half-time".
    private static bool IsHalf(ReadSentence text, int at) =>
        !NumberTable.Tells("half-of-a-thing", text.WordAt(at + 1)) && !NumberTable.Tells("which-part", text.WordAt(at - 1))
        && !(text.WordAt(at + 1) is "an" or "a") && !(text.WordAt(at - 1) is "a" && text.WordAt(at - 2) is "and");

    // "A third of", "by a third", "a third more"; not "a third man".
    private static bool IsPart(ReadSentence text, int first) =>
        text.WordAt(first + 2) is "of" or "less" or "more" or "fewer" or "higher" or "lower" or "the"
        || (text.WordAt(first - 1) is "by" && text.EndsClause(first + 1));

    private static bool IsMany(string part) => part.EndsWith('s') || part is "halves";

    private static double? CountAt(ReadSentence text, int at)
    {
        var word = text.WordAt(at);
        if (NumberTable.Cardinals.TryGetValue(word, out var value))
            return value;
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && digits <= MostParts ? digits : null;
    }
}
