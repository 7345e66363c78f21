namespace ChatBot.Host.Admin;

/// <summary>What the pages of editors and operators keep cannot be kept or read. The message is one sentence for a person.</summary>
internal sealed class AdminStoreException(string message, Exception innerException) : Exception(message, innerException);
