using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>What names of several words are called by their first letters: "la" for "Los Angeles", "nyc" for "New York City".</summary>
internal static class Initials
{
    private const int Longest = 6;

    /// <summary>The first letters of each run of two to six words with capitals in a sentence, folded; small words within a name are left
    /// out, so that "American Civil Liberties Union of Ohio" is called ACLU.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its words.</param>
    public static IEnumerable<string> In(string text, IReadOnlyList<TextToken> tokens)
    {
        var run = new List<char>();
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (at > 0 && text.AsSpan(tokens[at - 1].Range.End, token.Range.Start - tokens[at - 1].Range.End) is not " ")
                run.Clear();
            if (token.IsCapitalised)
                run.Add(token.Word[0]);
            else if (!token.IsFunctionWord)
                run.Clear();
            for (var length = 2; token.IsCapitalised && length <= Math.Min(Longest, run.Count); length++)
                yield return new string([.. run.TakeLast(length)]);
        }
    }
}
