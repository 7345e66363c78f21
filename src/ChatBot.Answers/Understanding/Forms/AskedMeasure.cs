using System.Globalization;
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

    /// <summary>A count of something: "votes".</summary>
    /// <param name="noun">What is counted.</param>
    /// <param name="verb">What is done with it: "got".</param>
    public static AskedMeasure OfCount(string noun, string verb) => new([], $"How many {Plain(noun)} {Plain(verb)} {{0}}?");

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
