namespace ChatBot.Evaluation.Reports;

/// <summary>Share of "who said" questions whose answer names the right speaker.</summary>
public sealed record SpeakerFigures(double Exact, double LastName);
