namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The file of the conversations could not be read or written.</summary>
internal sealed class DirectLineStoreException(string message, Exception inner) : Exception(message, inner);
