namespace ChatBot.Host.Settings;

/// <summary>The command line is wrong; the message says how it is meant.</summary>
internal sealed class UsageException(string message) : Exception(message);
