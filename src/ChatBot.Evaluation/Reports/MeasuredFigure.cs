using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Reports;

/// <summary>The mean of a score over the questions that measure it.</summary>
/// <param name="Name">As in the JSON, such as "retrieval.ndcg@10".</param>
/// <param name="Interval">Where it lies with a confidence of 95 %.</param>
public sealed record MeasuredFigure(string Name, double Mean, Interval Interval);
