using System.Collections.Frozen;

namespace ChatBot.Language.Numbers.Units;

/// <summary>The units of units.tsv and the currencies of currency-signs.tsv.</summary>
internal static class UnitTable
{
    public const string Percent = "percent";
    public const string Year = "year";

    private const int LongestPhrase = 3;

    private static readonly string[][] Rows = [.. WordTable.Lines("Numbers/Units/units.tsv").Select(line => line.Split('\t'))];

    private static readonly FrozenDictionary<string, string> Phrases = Rows.Where(row => row[0] != "between")
        .SelectMany(row => row[2].Split(' ')
            .Select(phrase => (Phrase: phrase.Replace('_', ' ').Replace(".", "", StringComparison.Ordinal), Unit: row[1])))
        .DistinctBy(pair => pair.Phrase)
        .ToFrozenDictionary(pair => pair.Phrase, pair => pair.Unit, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Kinds =
        Rows.DistinctBy(row => row[1]).ToFrozenDictionary(row => row[1], row => row[0], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Between = Rows.Where(row => row[0] == "between").SelectMany(row => row[2].Split(' '))
        .ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Signs = WordTable.Lines("Numbers/Units/currency-signs.tsv")
        .Select(line => line.Split('\t'))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    private static readonly int LongestSign = Signs.Keys.Max(sign => sign.Length);

    public static bool IsMoney(string unit) => KindOf(unit) == "money" || Signs.Values.Contains(unit);

    public static bool IsTime(string unit) => KindOf(unit) == "time";

    /// <summary>What a unit measures: "length", "time"; empty of what is no unit.</summary>
    public static string KindOf(string unit) => Kinds.GetValueOrDefault(unit, "");

    /// <summary>Whether one of two units only says less: degrees of which scale.</summary>
    public static bool MayBeSame(string one, string other) =>
        one == other || (KindOf(one) == "heat" && KindOf(other) == "heat"
            && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal)));

    /// <summary>The unit that letters right behind digits stand for ("5km"), or null.</summary>
    public static string? OfLetters(string letters) => Phrases.GetValueOrDefault(letters);

    /// <summary>The unit behind a number's last word with its own last word; the number's word and an empty unit where none
    /// follows.</summary>
    public static (string Unit, int Last) Behind(ReadSentence text, int last)
    {
        var first = last + 1;
        if (last >= 0 && last < text.Tokens.Count && text.Between(last) is "°" or " °" or "°" && text.WordAt(first) is "c" or "f"
            && text.Tokens[first].Range.Length == 1)
            return (text.WordAt(first) == "c" ? "degree C" : "degree F", first);
        if (first >= text.Tokens.Count || text.EndsClause(last))
            return ("", last);
        if (PhraseAt(text, first) is { } found)
            return found;
        return Between.Contains(text.WordAt(first)) && !text.EndsClause(first) && PhraseAt(text, first + 1) is { } behind ? behind
            : ("", last);
    }

    /// <summary>The currency written right before a place of a text, and how many characters it takes; null where none is.</summary>
    public static (string Unit, int Length)? Before(string text, int start)
    {
        var end = start > 0 && text[start - 1] is ' ' or '\u00a0' ? start - 1 : start;
        for (var length = Math.Min(LongestSign, end); length > 0; length--)
        {
            if (Signs.TryGetValue(text.Substring(end - length, length), out var unit)
                && (!char.IsLetter(text[end - length]) || end == length || !char.IsLetterOrDigit(text[end - length - 1])))
                return (unit, start - end + length);
        }

        return null;
    }

    private static (string Unit, int Last)? PhraseAt(ReadSentence text, int first)
    {
        var phrase = text.WordAt(first);
        (string, int)? found = Phrases.TryGetValue(phrase, out var unit) ? (unit, first) : null;
        for (var last = first + 1; last < Math.Min(text.Tokens.Count, first + LongestPhrase) && !text.EndsClause(last - 1); last++)
        {
            phrase = $"{phrase} {text.WordAt(last)}";
            if (Phrases.TryGetValue(phrase, out unit))
                found = (unit, last);
        }

        return found;
    }
}
