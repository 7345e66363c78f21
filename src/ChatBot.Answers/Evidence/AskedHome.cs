using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Words;

namespace ChatBot.Answers.Evidence;

/// <summary>Where somebody lives, which no place in a sentence tells that has nothing of living: "Ada Lind, envoy of the United
/// States".</summary>
public static class AskedHome
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        WordTable.Kinds(typeof(AskedHome).Assembly, "Evidence/homes.tsv");

    /// <summary>Whether a question asks for it.</summary>
    /// <param name="asked">The question's words.</param>
    public static bool IsAsked(IReadOnlyList<TextToken> asked) =>
        asked.Any(token => token.Word == "where") && asked.Any(token => Words["asks where somebody lives"].Contains(token.Word));

    /// <summary>Whether a sentence speaks of it.</summary>
    public static bool IsTold(CandidateSentence sentence) =>
        sentence.Tokens.Any(token => Words["tells where somebody lives"].Contains(token.Word));
}
