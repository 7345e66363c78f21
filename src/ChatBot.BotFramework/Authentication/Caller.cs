using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Someone who may call, and what that someone may send.</summary>
internal abstract class Caller
{
    /// <summary>Checks the activity against what is known of its caller; null where it may be served.</summary>
    /// <param name="serviceUrl">The activity's service URL, parsed.</param>
    public abstract Refusal? RefusalOf(WireActivity activity, ServiceUrl serviceUrl);
}
