namespace ChatBot.BotFramework.Connector;

/// <summary>A channel's reason for a refusal.</summary>
/// <param name="Code">Letters, digits, dots and dashes only, fit for a log; or null.</param>
/// <param name="Message">Its sentence, cut to 500 characters and otherwise as it came: to be compared, never to be logged or shown.</param>
internal readonly record struct ChannelError(string? Code, string? Message);
