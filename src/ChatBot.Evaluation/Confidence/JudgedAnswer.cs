namespace ChatBot.Evaluation.Confidence;

/// <summary>An answer's confidence, 0 to 1, and whether it was right.</summary>
public readonly record struct JudgedAnswer(double Confidence, bool IsRight);
