namespace ChatBot.Evaluation.Reports;

/// <summary>What the answers say.</summary>
/// <param name="Contains">Null where no question has a short answer or key terms.</param>
/// <param name="TokenF1">Null where no question has an answer.</param>
/// <param name="Answered">Share of all questions that were not refused.</param>
/// <param name="MeanSentences">Of the answers that are no refusals; null where all are.</param>
public sealed record AnswerFigures(double? Contains, double? TokenF1, double Answered, double? MeanSentences);
