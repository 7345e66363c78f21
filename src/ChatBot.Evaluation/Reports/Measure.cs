namespace ChatBot.Evaluation.Reports;

/// <summary>One figure that is the mean of a score, under its name in the JSON, such as "retrieval.ndcg@10".</summary>
/// <param name="Name">Part and member, with a point between.</param>
/// <param name="Score">The score of a question; null where the question cannot measure it.</param>
/// <param name="HigherIsBetter">Null where neither more nor less is better.</param>
public sealed record Measure(string Name, Func<QuestionScores, double?> Score, bool? HigherIsBetter = true)
{
    /// <summary>Every figure that is the mean of a score, in the order of the JSON.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("retrieval.recall@1", scores => scores.RecallAt1),
        new("retrieval.recall@5", scores => scores.RecallAt5),
        new("retrieval.recall@10", scores => scores.RecallAt10),
        new("retrieval.mrr@10", scores => scores.ReciprocalRankAt10),
        new("retrieval.ndcg@10", scores => scores.NdcgAt10),
        new("evidence.recall@5", scores => scores.EvidenceAt5),
        new("evidence.recall@10", scores => scores.EvidenceAt10),
        new("answers.contains", scores => scores.Contains),
        new("answers.tokenF1", scores => scores.TokenF1),
        new("answers.rightFirst", scores => scores.RightFirst),
        new("answers.right", scores => scores.Right),
        new("answers.beyond", scores => scores.Beyond, false),
        new("answers.answered", scores => scores.Answered, null),
        new("answers.meanSentences", scores => scores.Sentences, null),
        new("speakers.exact", scores => scores.SpeakerExact),
        new("speakers.lastName", scores => scores.SpeakerLastName),
        new("citations.precision", scores => scores.CitationPrecision),
        new("citations.recall", scores => scores.CitationRecall),
        new("refusals.unanswerableRefused", scores => scores.UnanswerableRefused),
        new("refusals.answerableRefused", scores => scores.AnswerableRefused, false),
    ];
}
