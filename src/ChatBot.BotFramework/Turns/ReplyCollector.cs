using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Turns;

/// <summary>Keeps the replies of a turn for a caller that waits for them (deliveryMode "expectReplies").</summary>
internal sealed class ReplyCollector : IActivitySink
{
    private readonly Lock gate = new();
    private readonly List<WireActivity> replies = [];

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<WireActivity> Replies
    {
        get
        {
            lock (gate)
                return [.. replies];
        }
    }

    public Task<ChannelReceipt> SendAsync(WireActivity activity, CancellationToken cancellationToken)
    {
        lock (gate)
            replies.Add(activity);
        return Task.FromResult(new ChannelReceipt(null));
    }

    public Task<ChannelReceipt> UpdateAsync(WireActivity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A caller that waits for the replies gets each of them once.");

    public Task DeleteAsync(WireConversation conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A caller that waits for the replies gets each of them once.");
}
