namespace ChatBot.Evaluation.Reports;

/// <summary>What could be refused rightly at which price.</summary>
/// <param name="Auc">Area under the curve.</param>
public sealed record RefusalCurveFigures(double Auc, IReadOnlyList<RefusalAt> Points);

/// <summary>One point of the curve.</summary>
/// <param name="OverRefusal">Share of the answerable questions that may be refused.</param>
/// <param name="UnanswerableRefused">Greatest share of the unanswerable ones that is refused then.</param>
/// <param name="Threshold">The confidence below which a question is refused for that, 0 to 1.</param>
public sealed record RefusalAt(double OverRefusal, double UnanswerableRefused, double Threshold);
