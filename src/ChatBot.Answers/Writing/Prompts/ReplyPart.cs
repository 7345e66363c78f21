using Microsoft.Extensions.AI;

namespace ChatBot.Answers.Writing.Prompts;

/// <summary>What comes in of a reply at one time.</summary>
/// <param name="Text">A piece of it; empty where only its end is told.</param>
/// <param name="Finish">Why the model ends here; null while it goes on, and where its server never says.</param>
public readonly record struct ReplyPart(string Text, ChatFinishReason? Finish);
