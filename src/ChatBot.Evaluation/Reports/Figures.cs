namespace ChatBot.Evaluation.Reports;

/// <summary>The figures of a number of questions: of a whole set, or of one type. A part that they cannot measure is null.</summary>
public sealed record Figures(
    int Questions,
    RetrievalFigures? Retrieval,
    EvidenceFigures? Evidence,
    AnswerFigures Answers,
    SpeakerFigures? Speakers,
    CitationFigures? Citations,
    RefusalFigures? Refusals,
    LatencyFigures LatencyMs)
{
    /// <summary>Means over the questions that measure each figure.</summary>
    /// <param name="results">At least one.</param>
    public static Figures Of(IReadOnlyList<QuestionResult> results)
    {
        ArgumentOutOfRangeException.ThrowIfZero(results.Count, nameof(results));
        return new Figures(
            results.Count,
            Mean(scores => scores.RecallAt1) is { } recallAt1
                ? new RetrievalFigures(
                    recallAt1,
                    Mean(scores => scores.RecallAt5)!.Value,
                    Mean(scores => scores.RecallAt10)!.Value,
                    Mean(scores => scores.ReciprocalRankAt10)!.Value,
                    Mean(scores => scores.NdcgAt10)!.Value)
                : null,
            Mean(scores => scores.EvidenceAt5) is { } evidenceAt5
                ? new EvidenceFigures(evidenceAt5, Mean(scores => scores.EvidenceAt10)!.Value)
                : null,
            new AnswerFigures(
                Mean(scores => scores.Contains),
                Mean(scores => scores.TokenF1),
                Mean(scores => scores.RightFirst),
                Mean(scores => scores.Right),
                Mean(scores => scores.Beyond),
                Mean(scores => scores.Answered)!.Value,
                Mean(scores => scores.Sentences)),
            Mean(scores => scores.SpeakerExact) is { } exact
                ? new SpeakerFigures(exact, Mean(scores => scores.SpeakerLastName)!.Value)
                : null,
            (Mean(scores => scores.CitationPrecision), Mean(scores => scores.CitationRecall)) is var (precision, recall)
                && (precision ?? recall) is not null ? new CitationFigures(precision, recall) : null,
            (Mean(scores => scores.UnanswerableRefused), Mean(scores => scores.AnswerableRefused)) is var (right, wrong)
                && (right ?? wrong) is not null ? new RefusalFigures(right, wrong) : null,
            LatencyFigures.Of(results.Select(result => result.Latency)));

        double? Mean(Func<QuestionScores, double?> score) => results.Average(result => score(result.Scores));
    }
}
