namespace ChatBot.Host.Sync;

/// <summary>What is remembered of addresses cannot be read or written; the message is one sentence for an operator.</summary>
internal sealed class AddressMemoryException(string message, Exception cause) : Exception(message, cause);
