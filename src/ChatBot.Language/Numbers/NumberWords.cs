using System.Globalization;
using System.Text;
using ChatBot.Language.Numbers.Reading;
using ChatBot.Language.Numbers.Units;

namespace ChatBot.Language.Numbers;

/// <summary>Writes numbers that are spoken out as digits, as articles write them: "nineteen forty five" is 1945, "twenty percent" 20
/// percent.</summary>
/// <remarks>A single small number stays a word, since articles write those as words too, and so do dozens and millions.</remarks>
public static class NumberWords
{
    private const double Most = 1e6;

    /// <summary>The text with digits in the place of its spoken numbers. Linear in its length.</summary>
    public static string ToDigits(string text)
    {
        var read = new ReadSentence(text, null);
        var (written, copied) = (new StringBuilder(), 0);
        for (var at = 0; at < read.Tokens.Count; at++)
        {
            if (!NumberTable.Cardinals.ContainsKey(read.Tokens[at].Word) || SpokenNumber.At(read, at) is not { } run)
                continue;
            var isLong = run.Last > at || UnitTable.Behind(read, run.Last).Unit == UnitTable.Percent;
            var range = TextRange.Between(read.Tokens[at].Range.Start, read.Tokens[run.Last].Range.End);
            if (isLong && run.Value < Most && run.Value == Math.Floor(run.Value) && read.WordAt(run.Last) != "dozen")
            {
                written.Append(text, copied, range.Start - copied).Append(run.Value.ToString(CultureInfo.InvariantCulture));
                copied = range.End;
            }

            at = run.Last;
        }

        return copied == 0 ? text : written.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>The number that a single folded word stands for ("seven", "twelve", "third"), or null.</summary>
    public static int? ValueOf(string word)
    {
        if (NumberTable.Cardinals.TryGetValue(word, out var value) || NumberTable.Ordinals.TryGetValue(word, out value))
            return (int)value;
        return null;
    }
}
