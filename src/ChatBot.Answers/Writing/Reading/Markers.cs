using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>Markers in a sentence: [2], [1, 3], [1][2], 【2】, and [passage 2].</summary>
public static partial class Markers
{
    /// <summary>The text without its markers, and the numbers that they name.</summary>
    public static (string Text, IReadOnlyList<int> Numbers) Take(string text)
    {
        text = Reference().Replace(text, "$1");
        var numbers = new List<int>();
        foreach (Match marker in Marker().Matches(text))
        {
            foreach (Capture number in marker.Groups["n"].Captures)
                numbers.Add(int.Parse(number.ValueSpan, CultureInfo.InvariantCulture));
        }

        return numbers.Count == 0 ? (text, []) : (Marker().Replace(text, "").Trim(), [.. numbers.Distinct()]);
    }

    /// <summary>How many characters of markers stand at the front, white space before and between them among them; 0 where none
    /// does.</summary>
    public static int LengthAtStart(string text) => AtStart().Match(text).Length;

    /// <summary>Whether markers close a text.</summary>
    public static bool StandAtEnd(string text) => AtEnd().IsMatch(text);

    // A link by reference, [words][1], leaves its words.
    [GeneratedRegex(@"\[([^\]\[]*\p{L}[^\]\[]*)\](?=\[\d{1,4}\])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(@"\s*[\[【]\s*(?:passages?\s*)?(?<n>\d{1,4})(?:\s*[,;]\s*(?<n>\d{1,4}))*(?:†[^\]】]{0,40})?\s*[\]】]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marker();

    [GeneratedRegex(@"[\[【]\s*(?:passages?\s*)?\d{1,4}(?:\s*[,;]\s*\d{1,4})*(?:†[^\]】]{0,40})?\s*[\]】]$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AtEnd();

    [GeneratedRegex(@"^(?:\s*[\[【]\s*(?:passages?\s*)?\d{1,4}(?:\s*[,;]\s*\d{1,4})*(?:†[^\]】]{0,40})?\s*[\]】])+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AtStart();
}
