namespace ChatBot.BotFramework.Authentication;

/// <summary>The keys of an issuer cannot be had at the moment, so that nobody's token can be checked.</summary>
internal sealed class KeysUnavailableException(string message) : Exception(message);
