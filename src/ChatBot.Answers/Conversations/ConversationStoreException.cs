namespace ChatBot.Answers.Conversations;

/// <summary>Conversations cannot be kept or read. The message is one sentence for a person, and says what to do.</summary>
public sealed class ConversationStoreException(string message, Exception innerException) : Exception(message, innerException);
