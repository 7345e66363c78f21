using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// A reply that grows before its reader's eyes, by the rules of Teams' streaming API: typing activities with the text so far, one
/// request at a time and not faster than the channel's pace, then the whole message. What comes faster is held and shown with what
/// follows; the writer never waits for the channel until the end. Where a channel refuses, the whole message still arrives in the
/// best way that is left.
/// </summary>
internal sealed class StreamedReply(BotTurn turn, StreamPace pace, string emptyReply, TimeProvider time) : IGrowingReply, IAsyncDisposable
{
    // What Teams takes of an informative text.
    private const int MaxInformative = 1000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim line = new(1);
    private readonly CancellationTokenSource over = new();
    private readonly StreamRequests requests = new(turn, pace.Final, time);
    private StreamState state = StreamState.Open;
    private Task pump = Task.CompletedTask;
    private Task ownEnd = Task.CompletedTask;
    private Chunk? waiting;
    private bool pumping;
    private bool finished;
    private string informed = "";
    private string shown = "";
    private int sequence;

    /// <summary>Whether the reader was shown something that has no end yet.</summary>
    public bool IsOpen
    {
        get
        {
            lock (gate)
                return !finished && sequence > 0;
        }
    }

    public Task InformAsync(string text, CancellationToken cancellationToken)
    {
        turn.ThrowIfStopped();
        lock (gate)
        {
            // Nothing may be informed once there is text.
            if (finished || state != StreamState.Open || shown.Length > 0 || waiting?.StreamType == StreamInfo.Streaming
                || string.IsNullOrWhiteSpace(text))
                return Task.CompletedTask;
            waiting = new Chunk(GraphemeCut.Shorten(text, MaxInformative), StreamInfo.Informative);
        }
        Wake();
        return Task.CompletedTask;
    }

    public Task UpdateAsync(string textSoFar, CancellationToken cancellationToken)
    {
        turn.ThrowIfStopped();
        lock (gate)
        {
            if (finished || state != StreamState.Open || string.IsNullOrWhiteSpace(textSoFar) || textSoFar == shown)
                return Task.CompletedTask;
            if (!textSoFar.StartsWith(shown, StringComparison.Ordinal))
            {
                // A channel refuses a text that takes back what it has shown.
                state = StreamState.Silent;
                waiting = null;
                return Task.CompletedTask;
            }
            waiting = new Chunk(textSoFar, StreamInfo.Streaming);
        }
        Wake();
        return Task.CompletedTask;
    }

    public async Task<ChannelReceipt> FinishAsync(WireActivity message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        turn.ThrowIfStopped();
        lock (gate)
        {
            if (finished)
                throw new InvalidOperationException("The reply is finished; nothing more can be sent through it.");
            finished = true;
        }
        over.Cancel();
        await line.WaitAsync(cancellationToken);
        try
        {
            turn.ThrowIfStopped();
            var whole = Complete(message);
            if (state == StreamState.Whole || requests.StreamId is not { } id)
                return await requests.PostAsync(whole, cancellationToken);
            return state switch
            {
                StreamState.Past => await requests.ReplaceAsync(whole, id, mayPost: true, cancellationToken),
                _ => await requests.CloseAsync(whole, id, cancellationToken),
            };
        }
        finally
        {
            line.Release();
        }
    }

    /// <summary>Ends what runs in the background, for the end of the turn; sends nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
            finished = true;
        over.Cancel();
        await pump;
        await ownEnd;
        over.Dispose();
        line.Dispose();
    }

    private void Wake()
    {
        lock (gate)
        {
            if (pumping)
                return;
            pumping = true;
        }
        pump = PumpAsync();
    }

    private async Task PumpAsync()
    {
        try
        {
            while (NextWait() is { } wait)
            {
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait, time, over.Token);
                    continue;
                }
                await line.WaitAsync(over.Token);
                try
                {
                    if (Take() is var (chunk, number))
                        await SendAsync(chunk, number);
                }
                finally
                {
                    line.Release();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The reply is finished, or its turn has ended.
        }
    }

    // Null ends the pump; the next text wakes it again.
    private TimeSpan? NextWait()
    {
        lock (gate)
        {
            if (waiting is not null && !finished && state == StreamState.Open)
                return requests.Left(shown.Length > 0 ? pace.Chunk : pace.Final);
            pumping = false;
            return null;
        }
    }

    private (Chunk Chunk, int Number)? Take()
    {
        lock (gate)
        {
            if (waiting is not { } chunk || finished || state != StreamState.Open)
                return null;
            waiting = null;
            if (chunk.StreamType == StreamInfo.Streaming)
                shown = chunk.Text;
            else
                informed = chunk.Text;
            return (chunk, ++sequence);
        }
    }

    private async Task SendAsync(Chunk chunk, int number)
    {
        if (number == 1 && pace.Longest != Timeout.InfiniteTimeSpan)
            ownEnd = EndInTimeAsync();
        if (await requests.SendPieceAsync(chunk, number) is { } refusal)
            Refused(refusal, first: number == 1);
    }

    private void Refused(StreamRefusal refusal, bool first)
    {
        var next = refusal switch
        {
            StreamRefusal.StoppedByReader => StreamState.Stopped,
            _ when first => StreamState.Whole,
            StreamRefusal.TooLarge or StreamRefusal.NotAllowed => StreamState.Whole,
            StreamRefusal.Over => StreamState.Past,
            StreamRefusal.Unclear => StreamState.Past,
            _ => StreamState.Silent,
        };
        lock (gate)
            state = next;
        if (refusal == StreamRefusal.StoppedByReader)
            turn.Stop();
    }

    // Before the channel ends the stream for good, the text so far becomes a message that can be replaced later.
    private async Task EndInTimeAsync()
    {
        try
        {
            await Task.Delay(pace.Longest, time, over.Token);
            await line.WaitAsync(over.Token);
            try
            {
                if (requests.StreamId is { } id && MayEnd()
                    && await requests.EndEarlyAsync(Complete(WireActivity.Message("")), id) is StreamRefusal.StoppedByReader)
                    Refused(StreamRefusal.StoppedByReader, first: false);
            }
            finally
            {
                line.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // The reply is finished, or its turn has ended.
        }
    }

    private bool MayEnd()
    {
        lock (gate)
        {
            if (finished || state is not (StreamState.Open or StreamState.Silent))
                return false;
            state = StreamState.Past;
            shown = waiting is { StreamType: StreamInfo.Streaming } held ? held.Text : shown;
            waiting = null;
            return true;
        }
    }

    /// <summary>The message without a streaminfo of its own, and with a text.</summary>
    private WireActivity Complete(WireActivity message)
    {
        var whole = message with { Entities = message.Entities?.Where(entity => !StreamInfo.Is(entity)).ToList() };
        if (!string.IsNullOrWhiteSpace(whole.Text) || (requests.StreamId is null && whole.Attachments is { Count: > 0 }))
            return whole;
        return whole with { Text = shown.Length > 0 ? shown : informed.Length > 0 && !finished ? informed : emptyReply };
    }
}
