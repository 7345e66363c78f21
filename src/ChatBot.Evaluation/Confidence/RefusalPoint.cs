namespace ChatBot.Evaluation.Confidence;

/// <summary>What refusing everything below a confidence would do.</summary>
/// <param name="Threshold">Confidence below which a question is refused; infinite where all are.</param>
/// <param name="AnswerableRefused">Share of the answerable questions that would be refused.</param>
/// <param name="UnanswerableRefused">Share of the others that would be.</param>
public readonly record struct RefusalPoint(double Threshold, double AnswerableRefused, double UnanswerableRefused);
