namespace ChatBot.Evaluation.Reports;

/// <summary>Whether the answers cite what the evidence wants; null for what the set or the answers do not measure.</summary>
public sealed record CitationFigures(double? Precision, double? Recall);
