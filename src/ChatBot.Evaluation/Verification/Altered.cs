using ChatBot.Answers.Verification.Support;

namespace ChatBot.Evaluation.Verification;

/// <summary>A gold sentence as it was altered, and the passage that it names.</summary>
internal sealed record Altered(string Text, SourceText Named);
