using ChatBot.Language;
using ChatBot.Language.Numbers;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Agreement;

/// <summary>
/// Whether two sentences of nearly the same words say the same: all their numbers, names, days and negations are equal. Only then is one a
/// further source of the other.
/// </summary>
public static class SameClaim
{
    public static bool Are(Claim a, Claim b)
    {
        if (!HasNames(a, b) || !HasNames(b, a))
            return false;
        var (one, other) = (new ReadSentence(a.Text, a.Day), new ReadSentence(b.Text, b.Day));
        var sameDays = a.Day is null || b.Day is null ? DayWords(one).SetEquals(DayWords(other)) : Days(one).SetEquals(Days(other));
        return sameDays && Numbers(one).SetEquals(Numbers(other)) && Denied(one).SetEquals(Denied(other));
    }

    // Those who say it are names too: what the mayor says is not what the minister says.
    private static bool HasNames(Claim claim, Claim other)
    {
        var said = other.Tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return claim.Names.Concat(claim.Speakers.SelectMany(TextAnalyzer.Tokens)
            .Where(token => token.IsCapitalised && !token.IsFunctionWord).Select(token => token.Term))
            .All(said.Contains);
    }

    private static HashSet<(double, AmountKind, Precision, string)> Numbers(ReadSentence text) =>
        [.. text.Amounts.Select(amount => (amount.Value, amount.Kind, amount.Precision, amount.Unit))];

    private static HashSet<(DateOnly, DateOnly)> Days(ReadSentence text) =>
        [.. text.Dates.Select(words => (words.Days[0].First, words.Days[0].Last))];

    // Where the day of a text is not known, "Monday" is no more than its word.
    private static HashSet<string> DayWords(ReadSentence text) =>
        [.. text.Dates.Select(words => words.Range.Of(text.Text).ToUpperInvariant())];

    private static HashSet<string> Denied(ReadSentence text) =>
        [.. text.Negations.Select(denial => denial.Scope.Count == 0 ? "" : text.Tokens[denial.Scope[0]].Term)];
}
