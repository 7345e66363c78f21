namespace ChatBot.Answers.Evidence.Judging;

/// <summary>One thing that is measured of a sentence to judge whether it answers.</summary>
/// <param name="Name">What it is, for reports and the file of trees.</param>
/// <param name="Value">Its value; scales do not depend on how many articles there are.</param>
/// <param name="IsCompared">Whether the distance to the highest value among the question's sentences is a feature as well.</param>
public sealed record SentenceFeature(string Name, Func<SentenceView, double> Value, bool IsCompared = false);
