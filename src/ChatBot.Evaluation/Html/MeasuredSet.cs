using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Reports;

namespace ChatBot.Evaluation.Html;

/// <summary>One question set of a report.</summary>
/// <param name="Earlier">What it is compared with, or null.</param>
public sealed record MeasuredSet(EvaluationReport Report, EarlierReport? Earlier = null)
{
    /// <summary>What became of each figure; null where there is nothing to compare with.</summary>
    public IReadOnlyList<FigureChange>? Changes { get; } = Earlier is null ? null : Comparison.Of(Earlier, Report);
}
