using System.Collections.Frozen;

namespace ChatBot.Language.Frames.TakeBacks;

/// <summary>Whom the claim speaks of: "him", a name of the claim, "the teacher" of a claim about a teacher.</summary>
internal sealed class Whom : Step
{
    private const int LongestName = 5;

    private static readonly FrozenSet<string> Pronouns = TakeBackWords.Of("he|she|they|him|her|them|both");

    public override IEnumerable<Reached> From(Reading reading, int at)
    {
        var text = reading.Text;
        if (!reading.IsElsewhere && Pronouns.Contains(text.WordAt(at)))
            yield return new(at + 1, MeantBy.Pronoun);
        if (text.WordAt(at) is not ("the" or "his" or "her" or "its")
            && (at >= text.Tokens.Count || !reading.Claim.Content.Contains(text.Tokens[at].Term) && !text.Tokens[at].IsCapitalised))
            yield break;
        for (var last = Math.Min(text.Tokens.Count, at + LongestName) - 1; last >= at; last--)
        {
            var term = text.Tokens[last].Term;
            if (reading.Claim.Names.Contains(term)
                || (last > at && reading.Claim.Content.Contains(term) && !text.Tokens[last].IsFunctionWord))
                yield return new(last + 1, MeantBy.Name);
        }
    }
}
