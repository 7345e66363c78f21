namespace ChatBot.BotFramework.Authentication;

/// <summary>A caller, or the reason for the refusal as one sentence without secrets.</summary>
internal readonly record struct Authentication(Caller? Caller, string? Refusal);
