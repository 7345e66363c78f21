using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ChatBot.Language.Numbers.Reading;

namespace ChatBot.Language.Numbers;

/// <summary>The ways in which one large number is written: "€1.2bn" is 1.2 billion euros.</summary>
public static class AmountSpelling
{
    private static readonly (double Value, string Word)[] Scales =
        [(1e12, "trillion"), (1e9, "billion"), (1e6, "million"), (1e3, "thousand")];

    // The plural where a line has one behind the singular.
    private static readonly FrozenDictionary<string, string> Currencies = WordTable.Lines("Numbers/Units/units.tsv")
        .Select(line => line.Split('\t'))
        .Where(row => row[0] == "money")
        .Select(row => (Unit: row[1], Words: row[2].Split(' ')))
        .DistinctBy(row => row.Unit)
        .ToFrozenDictionary(row => row.Unit, row => Plural(row.Words).Replace('_', ' '), StringComparer.Ordinal);

    /// <summary>The text with scales and currencies in words, as most articles write them: "180m euros" is "180 million euros". Linear in
    /// its length.</summary>
    public static string InWords(string text)
    {
        var read = new ReadSentence(text, null);
        var (written, copied) = (new StringBuilder(), 0);
        foreach (var amount in read.Amounts.Where(amount => amount is { Kind: AmountKind.Cardinal, HasScale: true, IsRange: false }))
        {
            var number = read.Tokens[amount.First].Word;
            var isGlued = amount.First == amount.Last && char.IsLetter(number[^1]);
            var hasSign = amount.IsMoney && !char.IsDigit(text[amount.Range.Start]) && Currencies.ContainsKey(amount.Unit);
            if ((!isGlued && !hasSign) || Scales.FirstOrDefault(scale => amount.Value >= scale.Value) is not { Word: { } word } scaled)
                continue;
            written.Append(text, copied, amount.Range.Start - copied)
                .Append((amount.Value / scaled.Value).ToString("0.######", CultureInfo.InvariantCulture)).Append(' ').Append(word)
                .Append(hasSign ? $" {Currencies[amount.Unit]}" : "");
            copied = amount.Range.End;
        }

        return copied == 0 ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>How a folded number with a folded scale behind it is written in one word: "180" and "million" as "180m"; none of what is no
    /// scale.</summary>
    public static IEnumerable<string> InOneWord(string number, string scale) =>
        char.IsAsciiDigit(number[^1]) && NumberTable.Scales.TryGetValue(scale, out var value)
            ? NumberTable.Suffixes.Where(suffix => suffix.Value.Equals(value)).Select(suffix => number + suffix.Key)
            : [];

    // "dollar dollars", but "yen jpy".
    private static string Plural(string[] words) =>
        words.Length > 1 && words[1].StartsWith(words[0], StringComparison.Ordinal) ? words[1] : words[0];
}
