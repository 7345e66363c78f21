namespace ChatBot.Language.Frames;

/// <summary>Finds what a sentence denies.</summary>
public static class DenialReader
{
    private const int LongestScope = 3;

    private static readonly HashSet<string> Words = ["not", "no", "never", "without", "cannot", "neither", "nor", "none", "nobody", "nothing", "nowhere", "hardly", "barely"];

    private static readonly HashSet<string> Verbs =
    [
        "fail", "failed", "fails", "failing", "refuse", "refused", "refuses", "refusing", "declined", "declines", "declining", "deny", "denied", "denies", "denying", "unable", "unlikely", "lack", "lacks", "lacked",
        "lacking", "prevent", "prevented", "prevents", "avoid", "avoided", "avoids", "reject", "rejected", "rejects",
    ];

    private static readonly HashSet<string> Contracted =
        ["dont", "doesnt", "didnt", "isnt", "arent", "wasnt", "werent", "wont", "wouldnt", "cant", "couldnt", "shouldnt", "hasnt", "havent", "hadnt", "aint", "neednt", "mustnt"];

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
    public static bool IsDenial(string word) => Words.Contains(word) || Contracted.Contains(word) || Verbs.Contains(word);

    /// <summary>Whether a word says no where it stands: "not only this but that" does not.</summary>
    public static bool IsDenial(ReadSentence text, int at) =>
        IsDenial(text.WordAt(at)) && !(text.WordAt(at) == "not" && text.WordAt(at + 1) is "only" or "just" or "merely" && text.Tokens.Any(token => token.Word == "but"));

    private static bool Denies(ReadSentence text, int at)
    {
        var (word, next) = (text.WordAt(at), text.WordAt(at + 1));
        if (Words.Contains(word))
            return !(word == "not" && next is "only" or "just" or "least" or "merely") && !(word == "no" && next is "more" or "fewer" or "less" or "doubt" or "matter") && !(word == "without" && next == "doubt")
                && !(word == "no" && text.Between(at).StartsWith("."));
        return Contracted.Contains(word) || Verbs.Contains(word);
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
