namespace ChatBot.Evaluation.Reports;

/// <summary>What the answers say.</summary>
/// <param name="Contains">Null where no question has a short answer or key terms.</param>
/// <param name="TokenF1">Null where no question has an answer.</param>
/// <param name="RightFirst">Share of the questions with evidence whose first sentence cites it; a refusal does not. Null where no question
/// has evidence.</param>
/// <param name="Right">Share of them that have a sentence that does.</param>
/// <param name="Beyond">Mean number of an answer's sentences that cite no evidence; null as above, or where all are refused.</param>
/// <param name="Answered">Share of all questions that were not refused.</param>
/// <param name="MeanSentences">Of the answers that are no refusals; null where all are.</param>
public sealed record AnswerFigures(double? Contains, double? TokenF1, double? RightFirst, double? Right, double? Beyond, double Answered,
    double? MeanSentences);
