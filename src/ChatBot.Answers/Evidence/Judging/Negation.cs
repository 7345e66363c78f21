using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Whether words say no.</summary>
public static class Negation
{
    private static readonly HashSet<string> Words = ["not", "no", "never", "without", "cannot", "neither", "nor", "none", "nobody", "nothing"];

    public static bool IsIn(IEnumerable<TextToken> tokens) => tokens.Any(token => Words.Contains(token.Word) || token.Word.EndsWith("n't", StringComparison.Ordinal));
}
