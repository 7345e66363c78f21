using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Streaming;

namespace ChatBot.BotFramework.Turns;

/// <summary>A turn that runs; it is closed when the bot returns, so that nothing is sent after its end.</summary>
internal sealed class TurnContext(Activity activity, IActivitySink sink, StreamingOptions streaming, TimeProvider time) : ITurnContext, IAsyncDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private StreamedReply? streamed;
    private bool replying;
    private volatile bool closed;
    private volatile bool responded;

    public Activity Activity => activity;

    public string ConversationId => activity.Conversation!.Id!;

    public bool Responded => responded;

    public bool WelcomeDue { get; set; }

    public InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Cancelled when the reader stopped the answer.</summary>
    public CancellationToken Stopped => stopped.Token;

    /// <summary>What the bot was given to be cancelled by; what the turn sends on its own goes with it.</summary>
    public CancellationToken Cancelled { get; set; }

    /// <summary>A reply that its reader sees and that has no end.</summary>
    public IStreamingReply? OpenReply => streamed is { IsOpen: true } open ? open : null;

    /// <summary>The reader wants no answer: the bot's work is cancelled and nothing more is sent.</summary>
    public void Stop() => stopped.Cancel();

    public void ThrowIfStopped() => stopped.Token.ThrowIfCancellationRequested();

    public async ValueTask DisposeAsync()
    {
        closed = true;
        if (streamed is not null)
            await streamed.DisposeAsync();
        stopped.Dispose();
    }

    public async Task<ResourceResponse> SendActivityAsync(Activity reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ThrowIfClosed();
        if (string.IsNullOrEmpty(reply.Type))
            throw new ArgumentException("An activity needs a type.", nameof(reply));
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfStopped();
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

    public async Task<ResourceResponse> UpdateActivityAsync(Activity reply, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ArgumentException.ThrowIfNullOrEmpty(reply.Id);
        ThrowIfClosed();
        ThrowIfStopped();
        var response = await sink.UpdateAsync(reply.AsReplyTo(activity) with { Id = reply.Id }, cancellationToken);
        responded = true;
        return response;
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        ThrowIfClosed();
        return sink.DeleteAsync(activity.Conversation!, activityId, cancellationToken);
    }

    public IStreamingReply BeginReply()
    {
        ThrowIfClosed();
        if (replying)
            throw new InvalidOperationException("A turn begins one reply at most.");
        replying = true;
        if (StreamPace.For(activity, streaming) is not { } pace)
            return new WholeReply(this);
        return streamed = new StreamedReply(this, pace, streaming.EmptyReply, time);
    }

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
