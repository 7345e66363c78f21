using ChatBot.BotFramework.Activities;

namespace ChatBot.BotFramework.Turns;

/// <summary>Keeps the replies of a turn for a caller that waits for them (deliveryMode "expectReplies").</summary>
internal sealed class ReplyCollector : IActivitySink
{
    private readonly Lock gate = new();
    private readonly List<Activity> replies = [];

    /// <summary>What was sent so far, in order.</summary>
    public IReadOnlyList<Activity> Replies
    {
        get
        {
            lock (gate)
                return [.. replies];
        }
    }

    public Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        lock (gate)
            replies.Add(activity);
        return Task.FromResult(new ResourceResponse(null));
    }

    public Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A caller that waits for the replies gets each of them once.");

    public Task DeleteAsync(ConversationAccount conversation, string activityId, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A caller that waits for the replies gets each of them once.");
}
