using System.Buffers;
using System.Collections.Frozen;
using ChatBot.Language;
using ChatBot.Language.Names.Titles;

namespace ChatBot.Answers.Evidence;

/// <summary>Whether a sentence tells what a thing or who somebody is: "Zyn is a pouch", "Zyn, a pouch", "a pouch called Zyn", "Ann Lee,
/// 54,", "captain Ann Lee".</summary>
public static class Definition
{
    // "Known locally as Zyn".
    private const int FarthestCall = 3;

    private static readonly SearchValues<char> Apart = SearchValues.Create(",—–"), Ends = SearchValues.Create(".;:!?");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Words =
        WordTable.Kinds(typeof(Definition).Assembly, "Evidence/definitions.tsv");

    /// <param name="sentence">The sentence.</param>
    /// <param name="thing">Its words, each as the terms that stand for it; see <see cref="Understanding.AskedQuestion.Defined"/>.</param>
    public static bool IsIn(CandidateSentence sentence, IReadOnlyList<IReadOnlyList<string>> thing)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (EndsWith(thing, sentence, at) && (IsTold(sentence, at) || IsCalled(sentence, at - thing.Count)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a sentence names it at all.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="thing">As of <see cref="IsIn"/>.</param>
    public static bool IsNamedIn(CandidateSentence sentence, IReadOnlyList<IReadOnlyList<string>> thing) =>
        Enumerable.Range(0, sentence.Tokens.Count).Any(at => EndsWith(thing, sentence, at));

    private static bool EndsWith(IReadOnlyList<IReadOnlyList<string>> thing, CandidateSentence sentence, int at) =>
        at + 1 >= thing.Count && Enumerable.Range(0, thing.Count)
            .All(back => thing[^(back + 1)].Contains(sentence.Tokens[at - back].Term));

    private static bool IsTold(CandidateSentence sentence, int at)
    {
        if (at + 2 >= sentence.Tokens.Count)
            return false;
        var (next, behind) = (sentence.Tokens[at + 1].Word, sentence.Tokens[at + 2].Word);
        var between = sentence.Claim.Read.Between(at);
        return Words["being"].Contains(next) ? between.IsWhiteSpace() && Words["opens"].Contains(behind)
            : (Words["opens"].Contains(next) || char.IsAsciiDigit(next[0])) && between.ContainsAny(Apart) && !between.ContainsAny(Ends);
    }

    private static bool IsCalled(CandidateSentence sentence, int before) => (before >= 0 && TitleWords.IsRole(sentence.Tokens[before].Word))
        || Enumerable.Range(0, FarthestCall)
        .Any(back => before - back >= 0 && Words["calling"].Contains(sentence.Tokens[before - back].Word));
}
