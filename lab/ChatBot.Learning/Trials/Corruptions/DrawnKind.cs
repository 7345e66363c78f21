using ChatBot.Evaluation.Verification;
using ChatBot.Learning.Trials.Corruptions.Frames;
using ChatBot.Learning.Trials.Rephrasings;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>A kind of falsehood that too few of the sentences with answers can be made into, so that all sentences are looked at.</summary>
/// <param name="Kind">Its name in the report.</param>
/// <param name="Falsify">Makes a sentence false; null where it cannot be made so.</param>
/// <param name="Reword">Says it in other words that keep what the falsehood loses; null where that cannot be.</param>
internal sealed record DrawnKind(string Kind, Func<GoldSentence, string?> Falsify, Func<GoldSentence, string?> Reword)
{
    /// <summary>In the order of the report.</summary>
    public static IReadOnlyList<DrawnKind> All { get; } =
    [
        Framed("claim", gold => ClaimAsFact.Of(gold.Text)),
        Framed("denial", gold => DenialAsFact.Of(gold.Text)),
        Framed("accusation", gold => AccusationAsFact.Of(gold.Text)),
        Framed("plan", gold => PlanAsFact.Of(gold.Text, gold.Draw("will", 2) == 0)),
        Framed("condition", gold => ConditionDropped.Of(gold.Text)),
        Framed("rumour", gold => RumourAsFact.Of(gold.Text)),
        Framed("possibility", gold => PossibilityAsFact.Of(gold.Text)),
        Framed("speakerDropped", gold => SpeakerDropped.Of(gold.Text)),
        new("speakerChanged", gold => SpeakerChanged.Of(gold.Text, gold.Article.Text, gold.Draw("speaker changed", 1000)),
            AttributionMoved.Of),
        new("numberWords", gold => NumberMisworded.Of(gold.Text, gold.Draw("number words", 1000)), NumberRewritten.Of),
        new("precision", gold => PrecisionSwap.Of(gold.Text, gold.Draw("precision", 1000)), _ => null),
    ];

    private static DrawnKind Framed(string kind, Func<GoldSentence, string?> falsify) =>
        new(kind, falsify, gold => FrameReworded.Of(kind, gold.Text, gold.Article.Text));
}
