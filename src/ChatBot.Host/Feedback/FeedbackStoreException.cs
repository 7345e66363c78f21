namespace ChatBot.Host.Feedback;

/// <summary>Feedback cannot be kept or read. The message is one sentence for a person, and says what to do.</summary>
internal sealed class FeedbackStoreException(string message, Exception innerException) : Exception(message, innerException);
