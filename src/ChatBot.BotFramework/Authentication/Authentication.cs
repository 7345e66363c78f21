using ChatBot.BotFramework.Messages;

namespace ChatBot.BotFramework.Authentication;

/// <summary>A caller, or why there is none.</summary>
internal readonly record struct Authentication
{
    public Authentication(Caller caller) => Caller = caller;

    public Authentication(Refusal refusal) => Refusal = refusal;

    public Caller? Caller { get; }

    public Refusal? Refusal { get; }
}
