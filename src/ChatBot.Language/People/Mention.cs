using ChatBot.Language.Names;

namespace ChatBot.Language.People;

/// <summary>The words that tell who speaks.</summary>
/// <param name="First">Number of the first of them.</param>
/// <param name="Last">Number of the last.</param>
/// <param name="Run">The name, for names.</param>
/// <param name="IsClause">Whether it opens a clause of its own inside a sentence: "when the Russian president said".</param>
internal sealed record Mention(MentionKind Kind, int First, int Last, WrittenName? Run = null, bool IsClause = false);
