using ChatBot.Answers.Verification.Support;
using ChatBot.Language;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Verification;

/// <summary>Whether a further source has the numbers and names of a sentence, each as it is there: neither "more than 80" for 83 nor a name
/// that only its article has.</summary>
internal static class SameThings
{
    public static bool Are(string sentence, SourceText source)
    {
        var day = source.Article.Day;
        var (one, other) = (new ReadSentence(sentence, day), new ReadSentence(source.Whole.Of(source.Article.Text), day));
        var numbers = Numbers(other);
        var terms = other.Tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);
        return Numbers(one).All(numbers.Contains) && Names(one).All(terms.Contains);
    }

    private static HashSet<(double, AmountKind, Precision)> Numbers(ReadSentence text) =>
        [.. text.Amounts.Select(amount => (amount.Value, amount.Kind, amount.Precision))];

    // What opens a sentence has its capital from there.
    private static IEnumerable<string> Names(ReadSentence text) =>
        text.Tokens.Skip(1).Where(token => token.IsCapitalised && !token.IsFunctionWord).Select(token => token.Term);
}
