namespace ChatBot.Evaluation.Reports;

/// <summary>Share of the unanswerable questions, and of those with a known answer, that were refused; null where there are none.</summary>
public sealed record RefusalFigures(double? UnanswerableRefused, double? AnswerableRefused);
