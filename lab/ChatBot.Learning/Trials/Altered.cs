using ChatBot.Evaluation.Metrics;

namespace ChatBot.Learning.Trials;

/// <summary>A gold sentence as it was altered.</summary>
/// <param name="Text">Its words now.</param>
/// <param name="Elsewhere">The passage that it is falsely said to stand in; null where it names its own.</param>
internal sealed record Altered(string Text, Place? Elsewhere);
