using ChatBot.Language;

namespace ChatBot.Answers.Quoting;

/// <summary>Who says a quotation.</summary>
/// <param name="Name">Range of the quotation's article that names the speaker.</param>
/// <param name="IsWhole">Whether all of the quotation is theirs, so that the name stands before it; else the quotation speaks of them as
/// "he" or "the minister", and the name stands behind it.</param>
public sealed record Attribution(TextRange Name, bool IsWhole);
