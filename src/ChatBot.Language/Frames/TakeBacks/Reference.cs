using System.Collections.Frozen;
using ChatBot.Language.Numbers;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>What means the claim, or a thing of it: "it", "the report", "these allegations".</summary>
/// <param name="heads">Folded words that may mean it.</param>
/// <param name="takesPronouns">Whether a pronoun may.</param>
/// <param name="takesClaim">Whether any word of the claim may.</param>
internal sealed class Reference(FrozenSet<string> heads, bool takesPronouns, bool takesClaim) : Step
{
    private const int Longest = 5;

    private static readonly FrozenSet<string> Pronouns = TakeBackWords.Of("it|this|that|these|those|they|them|which|both|everything");
    private static readonly FrozenSet<string> Determiners =
        TakeBackWords.Of("the|this|that|these|those|his|her|their|its|such|both|any|all");

    public override IEnumerable<Reached> From(Reading reading, int at)
    {
        var text = reading.Text;
        if (!Determiners.Contains(text.WordAt(at)) && !Pronouns.Contains(text.WordAt(at)))
            return [];
        var ends = new List<Reached>();
        for (var head = at + 1; Determiners.Contains(text.WordAt(at)) && head < Math.Min(text.Tokens.Count, at + Longest)
            && !text.EndsClause(head - 1); head++)
        {
            var token = text.Tokens[head];
            // "The earlier figure of 16" is not the claim's 14.
            if (AmountReader.IsNumeric(token.Word) && !reading.Claim.HasNumber(token.Word))
                break;
            var isNamed = reading.Claim.Content.Contains(token.Term);
            if (heads.Contains(token.Word) || (takesClaim && isNamed && (text.WordAt(at) != "that" || Opens(text, at))))
                ends.Insert(0, new(head + 1, isNamed ? MeantBy.Name : text.WordAt(at) is "these" or "those" or "this" or "that"
                    ? MeantBy.Pointing : MeantBy.Noun));
            if (token.IsFunctionWord && token.Word is not "other" and not "same" and not "own")
                break;
        }

        if (takesPronouns && !reading.IsElsewhere && Pronouns.Contains(text.WordAt(at))
            && (text.WordAt(at) is not ("that" or "which") || Opens(text, at)))
            ends.Add(new(at + 1, MeantBy.Pronoun));
        return ends;
    }

    // "Officials said that …": no pronoun.
    private static bool Opens(ReadSentence text, int at) => at == 0 || text.EndsClause(at - 1) || text.WordAt(at - 1) is "and" or "but";
}
