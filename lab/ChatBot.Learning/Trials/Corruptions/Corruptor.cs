using ChatBot.Evaluation.Verification;

namespace ChatBot.Learning.Trials.Corruptions;

/// <summary>Makes false sentences of true ones, of each kind one where the sentence can be made so.</summary>
internal static class Corruptor
{
    /// <summary>The kinds in the order of the report, each with what makes it; null where a sentence cannot be made so.</summary>
    public static IReadOnlyList<(string Kind, Func<GoldSentence, IReadOnlyList<MeasuredArticle>, Altered?> Make)> All { get; } =
    [
        ("number", InPlace((gold, _) => NumberSwap.Of(gold))),
        ("name", InPlace(NameSwap.Of)),
        ("negation", InPlace((gold, _) => NegationSwap.Of(gold))),
        ("speaker", InPlace((gold, _) => SpeakerSwap.Of(gold))),
        ("date", InPlace((gold, _) => DateSwap.Of(gold))),
        ("source", SourceSwap.Of),
    ];

    private static Func<GoldSentence, IReadOnlyList<MeasuredArticle>, Altered?> InPlace(
        Func<GoldSentence, IReadOnlyList<MeasuredArticle>, string?> make) =>
        (gold, all) => make(gold, all) is { } text && text != gold.Text ? new(text, null) : null;
}
