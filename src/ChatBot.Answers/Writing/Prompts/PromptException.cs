namespace ChatBot.Answers.Writing.Prompts;

/// <summary>A prompt cannot be read. The message is one line for an operator.</summary>
public sealed class PromptException(string message, Exception? inner = null) : Exception(message, inner);
