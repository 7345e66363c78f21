using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Streaming;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Turns;

/// <summary>
/// One activity that came in, and the way back to where it came from. Closed when the bot returns, so that nothing is sent after its end.
/// </summary>
internal sealed class BotTurn(WireActivity activity, IActivitySink sink, StreamingOptions streaming, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource stopped = new();
    private StreamedReply? streamed;
    private bool replying;
    private volatile bool closed;
    private volatile bool responded;

    /// <summary>What came in: it has a type, a channelId, a from.id and a conversation.id.</summary>
    public WireActivity Activity => activity;

    /// <summary>Id of the conversation, never empty; unique within its channel only.</summary>
    public string ConversationId => activity.Conversation!.Id!;

    /// <summary>Whether something other than typing was sent.</summary>
    public bool Responded => responded;

    /// <summary>Whether this activity is to be answered with the conversation's one welcome.</summary>
    public bool WelcomeDue { get; set; }

    /// <summary>What an invoke is answered with; where it stays null, the caller hears that the invoke is not implemented.</summary>
    public InvokeResult? InvokeResult { get; set; }

    /// <summary>Cancelled when the reader stopped the answer.</summary>
    public CancellationToken Stopped => stopped.Token;

    /// <summary>What the bot was given to be cancelled by; what the turn sends on its own goes with it.</summary>
    public CancellationToken Cancelled { get; set; }

    /// <summary>A reply that its reader sees and that has no end.</summary>
    public IGrowingReply? OpenReply => streamed is { IsOpen: true } open ? open : null;

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

    /// <summary>Sends an activity as the reply to <see cref="Activity"/>; addresses, conversation and replyToId are filled in.</summary>
    /// <returns>Its id on the channel, where the channel gave one.</returns>
    /// <exception cref="ConnectorException">The channel did not take it.</exception>
    /// <exception cref="InvalidOperationException">The turn is over.</exception>
    public async Task<ChannelReceipt> SendAsync(WireActivity reply, CancellationToken cancellationToken)
    {
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

    /// <summary>Puts an activity in the place of the one that this turn sent with its <see cref="WireActivity.Id"/>.</summary>
    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once.</exception>
    /// <inheritdoc cref="SendAsync"/>
    public async Task<ChannelReceipt> UpdateAsync(WireActivity reply, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reply.Id);
        ThrowIfClosed();
        ThrowIfStopped();
        var response = await sink.UpdateAsync(reply.AsReplyTo(activity) with { Id = reply.Id }, cancellationToken);
        responded = true;
        return response;
    }

    /// <summary>Takes back what this turn sent with the given id.</summary>
    /// <exception cref="NotSupportedException">The caller waits for the replies and gets each of them once.</exception>
    /// <exception cref="ConnectorException">The channel did not do it.</exception>
    /// <exception cref="InvalidOperationException">The turn is over.</exception>
    public Task DeleteAsync(string activityId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activityId);
        ThrowIfClosed();
        return sink.DeleteAsync(activity.Conversation!, activityId, cancellationToken);
    }

    /// <summary>A reply that is shown while it is written, where the channel can; at most one of a turn.</summary>
    public IGrowingReply BeginReply()
    {
        ThrowIfClosed();
        if (replying)
            throw new InvalidOperationException("A turn begins one reply at most.");
        replying = true;
        if (StreamPace.For(activity, streaming) is not { } pace)
            return new WholeReply(this);
        return streamed = new StreamedReply(this, pace, streaming.EmptyReply, time);
    }

    /// <summary>Shows that an answer is on its way, for about three seconds. A channel that does not take it is no failure.</summary>
    public async Task SendTypingAsync(CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(WireActivity.Typing(), cancellationToken);
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
