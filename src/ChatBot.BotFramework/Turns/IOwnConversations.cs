using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Turns;

/// <summary>Conversations that this host holds itself, so that no channel's connector is asked to reach them.</summary>
internal interface IOwnConversations
{
    /// <summary>The way into the conversation of an activity that nobody sent; null where it is none of these.</summary>
    Task<IActivitySink?> FindAsync(WireActivity activity, CancellationToken cancellationToken);
}
