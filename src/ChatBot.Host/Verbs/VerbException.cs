namespace ChatBot.Host.Verbs;

/// <summary>A verb could not do what it was asked; the message is the one line that says so.</summary>
internal sealed class VerbException(string message) : Exception(message);
