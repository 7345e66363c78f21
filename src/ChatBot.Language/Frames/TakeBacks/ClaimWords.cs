using ChatBot.Language.Numbers;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>A claim by the words that a later sentence can mean it by.</summary>
internal sealed class ClaimWords
{
    private readonly HashSet<string> words;
    private readonly HashSet<string> numbers;

    public ClaimWords(ReadSentence claim)
    {
        words = claim.Tokens.Select(token => token.Word).ToHashSet(StringComparer.Ordinal);
        numbers = [.. claim.Tokens.Select(token => token.Word).Where(AmountReader.IsNumeric)];
        var content = Enumerable.Range(0, claim.Tokens.Count).Where(claim.IsContent).ToList();
        Content = content.Select(at => claim.Tokens[at].Term).ToHashSet(StringComparer.Ordinal);
        Names = content.Where(at => claim.Tokens[at].IsCapitalised).Select(at => claim.Tokens[at].Term).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Terms of what it is about.</summary>
    public IReadOnlySet<string> Content { get; }

    /// <summary>Those of them that it writes with a capital.</summary>
    public IReadOnlySet<string> Names { get; }

    /// <summary>Whether a folded word that is a number is one of its own.</summary>
    public bool HasNumber(string word) => numbers.Contains(word);

    /// <summary>Whether it speaks of what a pattern needs (needs.tsv).</summary>
    public bool Has(string need) => (need == "number" && numbers.Count > 0) || words.Overlaps(TakeBackWords.Need(need));
}
