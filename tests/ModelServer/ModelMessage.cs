namespace ChatBot.ModelServing;

/// <summary>One message of a chat request.</summary>
/// <param name="Role">"system", "user", "assistant" or "tool".</param>
/// <param name="Text">Its text, parts joined; empty where it has none.</param>
/// <param name="ToolCallId">Which call a tool's message answers; else null.</param>
internal sealed record ModelMessage(string Role, string Text, string? ToolCallId);
