using ChatBot.Answers.Verification.Support.Alignments;
using ChatBot.Language;
using ChatBot.Language.Numbers;

namespace ChatBot.Answers.Verification.Support.Amounts;

/// <summary>Whether the sources hold the numbers of a sentence, each of what it is a number of. "No" is what
/// <see cref="Negations.NegationCheck"/> looks at.</summary>
internal static class AmountCheck
{
    public static bool Holds(ReadSentence written, Ground ground, AlignedSources aligned, SupportOptions options) =>
        !written.AllAmounts.Any(amount => amount.Precision != Precision.Exact && written.IsDated(amount.First) && IsTurned(amount, ground))
        && written.Amounts.Where(amount => amount.Kind != AmountKind.None).All(amount =>
        {
            var own = ground.Amounts.Where(known => known.Amount.Supports(amount)).ToList();
            var standing = aligned.Of(amount);
            return own.Count > 0 && !standing.IsWrong
                && (standing.IsRight
                    || !Placement.IsAnothers(NeighboursOf(written, amount), own.Select(Of), ground.Amounts.Except(own).Select(Of),
                        options.MisplacedMargin));
        });

    // "Nearly two years ago" is a day that is looked at as one; that it is not "over two years ago" only its number tells.
    private static bool IsTurned(Amount dated, Ground ground)
    {
        var same = ground.Amounts.Where(known => known.Amount.Unit == dated.Unit && known.Amount.Value.Equals(dated.Value)).ToList();
        return same.Count > 0 && !same.Exists(known => known.Amount.Supports(dated));
    }

    private static Neighbours Of((ReadSentence Sentence, Amount Amount) known) => NeighboursOf(known.Sentence, known.Amount);

    private static Neighbours NeighboursOf(ReadSentence text, Amount amount) =>
        Neighbours.Of(text, amount.First, amount.Last,
            at => !text.Tokens[at].IsFunctionWord && !AmountReader.IsNumeric(text.Tokens[at].Word));
}
