using ChatBot.Language;
using ChatBot.Language.Marks;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Agreement;

/// <summary>Tells of the numbers of a sentence what they are numbers of. Years, dates, times of day, ages, ordinals, scores and what only
/// names a scale count nothing.</summary>
internal static class QuantityReader
{
    private const int FarthestMeasure = 8;
    private const int LongestUnit = 3;


    public static IReadOnlyList<Quantity> Read(ReadSentence text) =>
        [.. text.Amounts.Where(amount => Counts(text, amount)).Select(amount => Describe(text, amount))];

    private static bool Counts(ReadSentence text, Amount amount) =>
        amount.Kind is AmountKind.Cardinal or AmountKind.Share or AmountKind.None
        && !(amount.Unit == "year" && text.WordAt(amount.Last + 2) is "ago");

    private static Quantity Describe(ReadSentence text, Amount amount)
    {
        var (from, to) = Clause(text, amount);
        var clause = Enumerable.Range(from, to - from)
            .Where(at => (at < amount.First || at > amount.Last) && !text.Tokens[at].IsFunctionWord
                && !AmountReader.IsNumeric(text.WordAt(at)) && !Measures.IsSaying(text.Tokens[at]))
            .Select(at => text.Tokens[at].Term)
            .ToHashSet(StringComparer.Ordinal);
        var unit = new HashSet<string>(StringComparer.Ordinal);
        for (var at = amount.Last + 1; at < Math.Min(to, amount.Last + 1 + LongestUnit) && !text.Tokens[at].IsFunctionWord
            && !AmountReader.IsNumeric(text.WordAt(at)); at++)
            unit.Add(text.Tokens[at].Term);
        if (amount.Unit.Length > 0)
            unit.Add(amount.Unit);
        return new(amount, unit, MeasureNear(text, amount, from, to), clause);
    }

    // From mark to mark, and not past the next number: "killed 12 people and wounded 30".
    private static (int From, int To) Clause(ReadSentence text, Amount amount)
    {
        var from = amount.First;
        while (from > 0 && !IsParted(text, from - 1) && !AmountReader.IsNumeric(text.WordAt(from - 1)))
            from--;
        var to = amount.Last + 1;
        while (to < text.Tokens.Count && !IsParted(text, to - 1) && !AmountReader.IsNumeric(text.WordAt(to))
            && !(text.WordAt(to) is "and" or "while" && HasNumber(text, to)))
            to++;
        return (from, to);
    }

    private static bool IsParted(ReadSentence text, int left) => text.Between(left).ContainsAny(ClauseMarks.Inner);

    private static bool HasNumber(ReadSentence text, int from) =>
        Enumerable.Range(from, Math.Min(4, text.Tokens.Count - from)).Any(at => AmountReader.IsNumeric(text.WordAt(at)));

    private static string? MeasureNear(ReadSentence text, Amount amount, int from, int to)
    {
        for (var distance = 0; distance < FarthestMeasure; distance++)
        {
            if (amount.Last + 1 + distance < to && Measures.Of(text.Tokens[amount.Last + 1 + distance].Term) is { } behind)
                return behind;
            if (amount.First - 1 - distance >= from && Measures.Of(text.Tokens[amount.First - 1 - distance].Term) is { } before)
                return before;
        }

        return null;
    }
}
