using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Streaming;

namespace ChatBot.BotFramework.Turns;

/// <summary>A turn that runs; it is closed when the bot returns, so that nothing is sent after its end.</summary>
internal sealed class TurnContext(Activity activity, IActivitySink sink) : ITurnContext
{
    private volatile bool closed;
    private volatile bool responded;

    public Activity Activity => activity;

    public string ConversationId => activity.Conversation!.Id!;

    public bool Responded => responded;

    public InvokeResponse? InvokeResponse { get; set; }

    public void Close() => closed = true;

    public async Task<ResourceResponse> SendActivityAsync(Activity reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ThrowIfClosed();
        if (string.IsNullOrEmpty(reply.Type))
            throw new ArgumentException("An activity needs a type.", nameof(reply));
        cancellationToken.ThrowIfCancellationRequested();
        var response = await sink.SendAsync(reply.AsReplyTo(activity), cancellationToken);
        if (reply.Type is not (ActivityTypes.Typing or ActivityTypes.Trace))
            responded = true;
        return response;
    }

    public Task<ResourceResponse> SendActivityAsync(string text, CancellationToken cancellationToken = default) =>
        SendActivityAsync(Activity.Message(text), cancellationToken);

    public async Task<IReadOnlyList<ResourceResponse>> SendActivitiesAsync(IReadOnlyList<Activity> activities, CancellationToken cancellationToken = default)
    {
        var responses = new List<ResourceResponse>(activities.Count);
        foreach (var reply in activities)
            responses.Add(await SendActivityAsync(reply, cancellationToken));
        return responses;
    }

    public Task<ResourceResponse> UpdateActivityAsync(Activity reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentException.ThrowIfNullOrEmpty(reply.Id);
        ThrowIfClosed();
        return sink.UpdateAsync(reply.AsReplyTo(activity) with { Id = reply.Id }, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        ThrowIfClosed();
        return sink.DeleteAsync(activity.Conversation!, activityId, cancellationToken);
    }

    public IStreamingReply BeginReply() => new WholeReply(this);

    public async Task SendTypingAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await SendActivityAsync(Activity.Typing(), cancellationToken);
        }
        catch (ConnectorException)
        {
            // Logged by the connector; the answer is what counts.
        }
    }

    private void ThrowIfClosed()
    {
        if (closed)
            throw new InvalidOperationException("The turn is over; nothing more can be sent in it.");
    }
}
