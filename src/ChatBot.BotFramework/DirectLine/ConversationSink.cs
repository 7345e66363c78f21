using ChatBot.BotFramework.DirectLine.Store;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.DirectLine;

/// <summary>Puts the replies of a turn into its conversation. Direct Line knows no change of what was sent.</summary>
internal sealed class ConversationSink(Conversations conversations, AcceptedTurn turn) : IActivitySink
{
    // Another replica took the turn over, such as when this one could not reach the database: its answer is the one that counts.
    private bool isAnothers;

    /// <summary>Whether a reply was stored, here or by another replica, which ends what the bot owes.</summary>
    public bool HasReplied { get; private set; }

    public async Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        if (activity.Type is ActivityTypes.Typing or ActivityTypes.Trace)
            return new ChannelReceipt(await conversations.ShowAsync(turn, activity, cancellationToken));
        if (isAnothers)
            return new ChannelReceipt(null);
        var isFirst = turn.IsOwed && !HasReplied;
        var id = await conversations.ReplyAsync(turn, activity, isFirst, cancellationToken);
        (HasReplied, isAnothers) = (true, isFirst && id is null);
        return new ChannelReceipt(id);
    }

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was sent over Direct Line cannot be changed.");

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("What was sent over Direct Line cannot be taken back.");
}
