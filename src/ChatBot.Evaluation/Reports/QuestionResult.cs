using ChatBot.Answers;
using ChatBot.Evaluation.Insights;
using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Reports;

/// <summary>What one question of a set got.</summary>
/// <param name="Question">The question with what the set says of its answer.</param>
/// <param name="Answer">The answer or refusal, whole.</param>
/// <param name="ArticleIds">
/// The first ten articles found for the understood question, best first; empty where the set has nothing to compare them with.
/// </param>
/// <param name="Passages">The first ten passages found, best first.</param>
/// <param name="Latency">Time that the answer took its caller.</param>
public sealed record QuestionResult(
    SetQuestion Question,
    Answer Answer,
    IReadOnlyList<string> ArticleIds,
    IReadOnlyList<Place> Passages,
    TimeSpan Latency,
    QuestionScores Scores)
{
    /// <summary>Null unless <see cref="EvaluationOptions.IsExplained"/>, and for what is not known to be wrong.</summary>
    public Insight? Insight { get; init; }
}
