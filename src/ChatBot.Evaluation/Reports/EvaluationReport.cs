using ChatBot.Evaluation.Confidence;
using ChatBot.Retrieval.Index;

namespace ChatBot.Evaluation.Reports;

/// <summary>All that was measured on one question set.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="Indexed">What the index held after ingestion.</param>
/// <param name="Ingest">How fast it was built; null where that cannot be said.</param>
/// <param name="Results">One for each question, in the set's order.</param>
public sealed record EvaluationReport(
    string Set, IndexCounts Indexed, IngestFigures? Ingest, IReadOnlyList<QuestionResult> Results)
{
    /// <summary>The figures of all questions.</summary>
    public Figures Figures { get; } = Figures.Of(Results);

    /// <summary>The figures of each type of question, by type, in the order in which the types first come; questions without one left
    /// out.</summary>
    public IReadOnlyList<KeyValuePair<string, Figures>> Types { get; } =
    [
        .. Results
            .Where(result => result.Question.Type.Length > 0)
            .GroupBy(result => result.Question.Type, StringComparer.Ordinal)
            .Select(type => KeyValuePair.Create(type.Key, Figures.Of([.. type]))),
    ];

    /// <summary>What the confidence of the answers is worth.</summary>
    public Trust Trust { get; } = Trust.Of(Results);

    /// <summary>Each figure that is the mean of a score, in the order of the JSON; those that the set cannot measure are left
    /// out.</summary>
    public IReadOnlyList<MeasuredFigure> Measured { get; } = MeasuredFigure.Of(Results);
}
