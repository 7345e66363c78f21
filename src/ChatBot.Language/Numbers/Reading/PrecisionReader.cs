using System.Collections.Frozen;
using ChatBot.Language.Marks;
using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers.Reading;

/// <summary>Reads the words of precision.tsv before and behind a number.</summary>
internal static class PrecisionReader
{
    private static readonly (Precision Precision, string Place, string Words)[] Rows = [.. WordTable.Lines("Numbers/Reading/precision.tsv")
        .Select(line => line.Split('\t'))
        .Select(row => (Enum.Parse<Precision>(row[0]), row[1], row[2]))];

    private static readonly FrozenDictionary<string, Precision> BeforeNumbers = At("before");
    private static readonly FrozenDictionary<string, Precision> BeforeCounts = At("loose");
    private static readonly FrozenDictionary<string, Precision> BehindNumbers = At("behind");

    private static readonly FrozenDictionary<string, Precision> BehindLengths = At("long");

    private static readonly int Longest = Rows.Max(row => row.Words.Split(' ').Length);

    /// <summary>What the words before a number's first word say; the longest phrase counts.</summary>
    /// <param name="unit">The number's unit.</param>
    /// <param name="behind">The word behind number and unit.</param>
    /// <returns>The precision and the first of those words; the number's first word where they say nothing.</returns>
    public static (Precision Precision, int First) Before(ReadSentence text, int first, string unit, int behind)
    {
        var (phrase, found, start) = ("", Precision.Exact, first);
        for (var at = first - 1; at >= Math.Max(0, first - Longest) && !IsParted(text, at); at--)
        {
            phrase = phrase.Length == 0 ? text.WordAt(at) : $"{text.WordAt(at)} {phrase}";
            if (BeforeNumbers.TryGetValue(phrase, out var precision) || BeforeCounts.TryGetValue(phrase, out precision))
                (found, start) = (BeforeNumbers.ContainsKey(phrase) || !UnitTable.IsTime(unit)
                    || BehindLengths.ContainsKey(text.WordAt(behind)) ? precision : Precision.Throughout, at);
        }

        return (found, start);
    }

    /// <summary>What the words behind its last word, or its unit's, say.</summary>
    public static Precision Behind(ReadSentence text, int last, int unit)
    {
        if (text.Between(last) is ['+', ..])
            return Precision.AtLeast;
        var found = PhraseBehind(text, last);
        return found == Precision.Exact && unit > last ? PhraseBehind(text, unit) : found;
    }

    private static Precision PhraseBehind(ReadSentence text, int last)
    {
        var phrase = "";
        for (var at = last + 1; at < Math.Min(text.Tokens.Count, last + 1 + Longest) && !IsParted(text, at - 1); at++)
        {
            phrase = phrase.Length == 0 ? text.WordAt(at) : $"{phrase} {text.WordAt(at)}";
            // "One plus one".
            if (BehindNumbers.TryGetValue(phrase, out var precision) && !(phrase is "plus" && text.Between(at - 1) is not "-"))
                return precision;
        }

        return Precision.Exact;
    }

    // A sign of currency may stand between: "more than $40".
    private static bool IsParted(ReadSentence text, int word) => text.Between(word).ContainsAny(ClauseMarks.All);

    private static FrozenDictionary<string, Precision> At(string place) =>
        Rows.Where(row => row.Place == place).ToFrozenDictionary(row => row.Words, row => row.Precision, StringComparer.Ordinal);
}
