using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Comparisons;

/// <summary>One figure before and after, over the questions that measured it both times.</summary>
/// <param name="Name">As in the JSON, such as "retrieval.ndcg@10".</param>
/// <param name="Difference">Where the mean of the questions' differences lies, after minus before.</param>
public sealed record FigureChange(string Name, int Questions, double Before, double After, Interval Difference, Verdict Verdict);
