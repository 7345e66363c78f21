using System.Globalization;
using System.Text.RegularExpressions;
using ChatBot.Language;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Understanding.Forms;

/// <summary>By what two things are held against each other, from <c>measures.tsv</c>.</summary>
/// <param name="Kinds">Kinds of measure that tell it; empty where any number does.</param>
/// <param name="Asking">How each side is asked for it: "How long is {0}?".</param>
public sealed record AskedMeasure(IReadOnlyList<string> Kinds, string Asking)
{
    private static readonly (string Words, AskedMeasure Measure)[] All =
    [
        .. WordTable.Lines(typeof(AskedMeasure).Assembly, "Understanding/Forms/measures.tsv")
            .Select(line => line.Split('\t'))
            .SelectMany(fields => fields[0].Split('|').Select(words =>
                (words, new AskedMeasure(fields[1].Split('|', StringSplitOptions.RemoveEmptyEntries), fields[2])))),
    ];

    /// <summary>All words that ask for a measure, as alternatives of a regular expression, the longest first.</summary>
    internal static string Wordings { get; } = string.Join('|', All.Select(row => row.Words).OrderByDescending(words => words.Length));

    /// <summary>The measure that "longer" or "more expensive" asks for; null of other words.</summary>
    public static AskedMeasure? Of(string words)
    {
        var found = Array.FindIndex(All, row => row.Words.Equals(words, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? null : All[found].Measure;
    }

    /// <summary>Whether only a number tells it.</summary>
    public bool IsNumber { get; init; } = true;

    /// <summary>What a wording of its own asks of each side.</summary>
    /// <param name="asking">With {side} where the side stands and the names of groups where their words do: "How many {noun} {verb}
    /// {side}?".</param>
    /// <param name="match">The words of the groups.</param>
    /// <param name="isNumber">Whether only a number tells it.</param>
    internal static AskedMeasure Of(string asking, Match match, bool isNumber) =>
        new([], FormPatterns.Slot().Replace(asking, slot => slot.Groups["slot"].Value is "side" ? "{0}"
            : Plain(match.Groups[slot.Groups["slot"].Value].Value)))
        {
            IsNumber = isNumber,
        };

    /// <summary>The question for one side.</summary>
    public string Ask(string side) => string.Format(CultureInfo.InvariantCulture, Asking, side);

    /// <summary>Whether an amount is of this measure.</summary>
    public bool IsOf(Amount amount) =>
        (Kinds.Count == 0 && amount.Kind is not (AmountKind.Year or AmountKind.Clock or AmountKind.Ordinal))
        || Kinds.Contains(amount.Measures) || (amount.IsMoney && Kinds.Contains("money"))
        || (amount.Kind == AmountKind.Age && Kinds.Contains("age"));

    // Braces of a reader are no places for a side.
    private static string Plain(string words) =>
        words.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
}
