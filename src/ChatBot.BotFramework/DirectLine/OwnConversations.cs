using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Finds the conversations of Direct Line in its store, for messages that nobody asked for.</summary>
internal sealed class OwnConversations(DirectLineStore store, Conversations conversations) : IOwnConversations
{
    public async Task<IActivitySink?> FindAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation!.Id!;
        // A conversation of Azure's Direct Line has an id that is not in the store.
        if (ChannelIds.Base(activity.ChannelId) is not (ChannelIds.WebChat or ChannelIds.DirectLine)
            || await store.FindAsync(conversation, cancellationToken) is null)
            return null;
        // No turn is owed for it, and no client has seen what it would reply to.
        var turn = new AcceptedTurn(activity with { Id = $"{conversation}|continued" }, IsVisible: false) { IsOwed = false };
        return new ConversationSink(conversations, turn);
    }
}
