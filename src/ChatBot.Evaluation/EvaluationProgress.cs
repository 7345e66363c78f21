namespace ChatBot.Evaluation;

/// <summary>How far a measurement is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Articles ingested or questions asked, 0 up to <paramref name="Total"/>.</param>
/// <param name="Total">Articles or questions of the set.</param>
public readonly record struct EvaluationProgress(EvaluationStage Stage, int Done, int Total);
