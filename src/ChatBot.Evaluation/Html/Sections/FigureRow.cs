using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Html.Sections;

/// <summary>One figure of a set.</summary>
/// <param name="Name">As in the JSON, such as "retrieval.ndcg@10".</param>
/// <param name="Interval">Where it lies with a confidence of 95 %, or null.</param>
/// <param name="IsShare">Whether it lies between 0 and 1, so that it can be drawn.</param>
/// <param name="Change">What became of it, or null.</param>
internal sealed record FigureRow(string Name, string Label, double Value, Interval? Interval, bool IsShare, FigureChange? Change = null);
