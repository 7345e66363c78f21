namespace ChatBot.Evaluation.Confidence;

/// <summary>The answers whose confidence lies in one tenth of the scale.</summary>
/// <param name="From">Least confidence that belongs to it; the next bin's <paramref name="From"/> no longer does.</param>
/// <param name="Answers">How many; 0 leaves both means 0.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Right">Share that was right.</param>
public sealed record ReliabilityBin(double From, int Answers, double Confidence, double Right);
