namespace ChatBot.Host.Sharing;

/// <summary>Shared answers cannot be kept or read. The message is one sentence for an operator.</summary>
internal sealed class SharingStoreException(string message, Exception innerException) : Exception(message, innerException);
