namespace ChatBot.Evaluation.Reports;

/// <summary>
/// Every measure of one question, null where the question cannot measure it. A figure of a set is the mean of its questions' scores
/// that are not null, so intervals and comparisons can be made from the scores alone. Shares are 0 to 1.
/// </summary>
public sealed record QuestionScores
{
    public double? RecallAt1 { get; init; }

    public double? RecallAt5 { get; init; }

    public double? RecallAt10 { get; init; }

    public double? ReciprocalRankAt10 { get; init; }

    public double? NdcgAt10 { get; init; }

    /// <summary>1 where one of the evidence strings, or more, is held by the first 5 passages.</summary>
    public double? EvidenceAt5 { get; init; }

    public double? EvidenceAt10 { get; init; }

    /// <summary>Share of the evidence strings held by the first 5 passages.</summary>
    public double? EvidenceShareAt5 { get; init; }

    public double? EvidenceShareAt10 { get; init; }

    public double? Contains { get; init; }

    public double? TokenF1 { get; init; }

    /// <summary>1 where the first sentence of an answer cites evidence, 0 where it does not or the question is refused.</summary>
    public double? RightFirst { get; init; }

    /// <summary>1 where a sentence of an answer cites evidence, 0 where none does or the question is refused.</summary>
    public double? Right { get; init; }

    /// <summary>How many of an answer's sentences cite no evidence; null for a refusal.</summary>
    public double? Beyond { get; init; }

    /// <summary>1 for an answer, 0 for a refusal.</summary>
    public double? Answered { get; init; }

    /// <summary>Number of the answer's sentences; null for a refusal.</summary>
    public double? Sentences { get; init; }

    public double? SpeakerExact { get; init; }

    public double? SpeakerLastName { get; init; }

    public double? CitationPrecision { get; init; }

    public double? CitationRecall { get; init; }

    /// <summary>1 where an unanswerable question is refused, 0 where it is answered.</summary>
    public double? UnanswerableRefused { get; init; }

    /// <summary>1 where a question with a known answer is refused, 0 where it is answered.</summary>
    public double? AnswerableRefused { get; init; }
}
