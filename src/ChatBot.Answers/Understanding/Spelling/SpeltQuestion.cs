namespace ChatBot.Answers.Understanding.Spelling;

/// <summary>A question with its slips put right.</summary>
/// <param name="Text">The question.</param>
/// <param name="Doubted">A name of it that no article has; null where there is none that is like one of theirs.</param>
/// <param name="Meant">Names of the articles that it may be a slip of, the likeliest first.</param>
public sealed record SpeltQuestion(string Text, string? Doubted, IReadOnlyList<string> Meant);
