namespace ChatBot.Language.Frames;

/// <summary>Finds what a sentence denies.</summary>
public static class DenialReader
{
    private const int LongestScope = 3;

    public static IReadOnlyList<Denial> Read(ReadSentence text)
    {
        var found = new List<Denial>();
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (Denies(text, at))
                found.Add(new(at, ScopeOf(text, at)));
        }

        return found;
    }

    /// <summary>Whether a folded word says no, whatever stands behind it.</summary>
    public static bool IsDenial(string word) => NegationWords.IsNo(word) || NegationWords.IsVerb(word);

    /// <summary>Whether a word says no where it stands: "not only this but that" does not.</summary>
    public static bool IsDenial(ReadSentence text, int at) =>
        IsDenial(text.WordAt(at))
        && !(text.WordAt(at) == "not" && text.WordAt(at + 1) is "only" or "just" or "merely"
            && text.Tokens.Any(token => token.Word == "but"));

    private static bool Denies(ReadSentence text, int at)
    {
        var (word, next) = (text.WordAt(at), text.WordAt(at + 1));
        // "No. 4" is a number.
        return IsDenial(word) && !NegationWords.TakesBack(word, next) && !(word == "no" && text.Between(at).StartsWith("."));
    }

    private static List<int> ScopeOf(ReadSentence text, int at)
    {
        var scope = new List<int>();
        for (var word = at; !text.EndsClause(word) && scope.Count < LongestScope; word++)
        {
            if (text.WordAt(word + 1) is "but" or "because")
                break;
            if (!text.Tokens[word + 1].IsFunctionWord)
                scope.Add(word + 1);
        }

        return scope;
    }
}
