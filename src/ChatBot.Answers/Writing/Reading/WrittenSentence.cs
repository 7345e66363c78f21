namespace ChatBot.Answers.Writing.Reading;

/// <summary>A sentence as a model wrote it.</summary>
/// <param name="Text">Without markers and markup; may say anything.</param>
/// <param name="Sources">What the model names as its sources; may be empty, or made up.</param>
public sealed record WrittenSentence(string Text, IReadOnlyList<NamedSource> Sources);

/// <summary>A source that a model names.</summary>
/// <param name="Passage">Number of a passage; may be made up.</param>
/// <param name="Quote">The words that are to say it; null where it gives none.</param>
public sealed record NamedSource(int Passage, string? Quote);
