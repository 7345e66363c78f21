namespace ChatBot.Evaluation.Reports;

/// <summary>Whether confidence can be taken at its word.</summary>
/// <param name="Ece">Expected calibration error.</param>
/// <param name="Brier">Brier's score.</param>
/// <param name="Answers">How many answers were judged.</param>
public sealed record CalibrationFigures(double Ece, double Brier, int Answers);
