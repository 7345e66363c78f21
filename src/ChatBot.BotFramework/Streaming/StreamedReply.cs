using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// A reply that grows before its reader's eyes, by the rules of Teams' streaming API: typing activities with the text so far, one
/// request at a time and not faster than the channel's pace, then the whole message. What comes faster is held and shown with what
/// follows; the writer never waits for the channel until the end. Where a channel refuses, the whole message still arrives in the
/// best way that is left.
/// </summary>
internal sealed class StreamedReply(TurnContext turn, StreamPace pace, string emptyReply, TimeProvider time) : IStreamingReply, IAsyncDisposable
{
    // What Teams takes of an informative text.
    private const int MaxInformative = 1000;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim line = new(1);
    private readonly CancellationTokenSource over = new();
    private StreamState state = StreamState.Open;
    private Task pump = Task.CompletedTask;
    private Task ownEnd = Task.CompletedTask;
    private Chunk? waiting;
    private bool pumping;
    private bool finished;
    private string informed = "";
    private string shown = "";
    private string? streamId;
    private int sequence;
    private long? answeredAt;

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
            if (finished || state != StreamState.Open || shown.Length > 0 || waiting?.StreamType == StreamInfo.Streaming || string.IsNullOrWhiteSpace(text))
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

    public async Task<ResourceResponse> FinishAsync(Activity message, CancellationToken cancellationToken)
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
            return state switch
            {
                StreamState.Whole => await turn.SendActivityAsync(whole, cancellationToken),
                _ when streamId is null => await turn.SendActivityAsync(whole, cancellationToken),
                StreamState.Past => await ReplaceAsync(whole, streamId, mayPost: true, cancellationToken),
                _ => await CloseAsync(whole, streamId, cancellationToken),
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
                return Left(shown.Length > 0 ? pace.Chunk : pace.Final);
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
        try
        {
            var response = await turn.SendActivityAsync(chunk.ToActivity(streamId, number), turn.Cancelled);
            if (number == 1)
                Began(response.Id);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever failed, the whole message is still tried; if that fails too, the bot hears of it.
            Refused(e is ConnectorException refusal ? StreamRefusals.Of(refusal) : StreamRefusal.Other, first: number == 1);
        }
        finally
        {
            answeredAt = time.GetTimestamp();
        }
    }

    private void Began(string? id)
    {
        streamId = id;
        // A channel that names no stream has taken the first piece for mere typing.
        if (string.IsNullOrEmpty(id))
            Become(StreamState.Whole);
    }

    private void Refused(StreamRefusal refusal, bool first)
    {
        Become(refusal switch
        {
            StreamRefusal.StoppedByReader => StreamState.Stopped,
            _ when first => StreamState.Whole,
            StreamRefusal.TooLarge or StreamRefusal.NotAllowed => StreamState.Whole,
            StreamRefusal.Over => StreamState.Past,
            // Putting a text twice does no harm, posting it twice does.
            StreamRefusal.Unclear => StreamState.Past,
            _ => StreamState.Silent,
        });
        if (refusal == StreamRefusal.StoppedByReader)
            turn.Stop();
    }

    private void Become(StreamState next)
    {
        lock (gate)
            state = next;
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
                if (streamId is { } id && MayEnd())
                    await EndEarlyAsync(id);
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

    private async Task EndEarlyAsync(string id)
    {
        await WaitAsync(pace.Final, turn.Cancelled);
        try
        {
            await turn.SendActivityAsync(Final(Complete(Activity.Message("")), id), turn.Cancelled);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (e is ConnectorException refusal && StreamRefusals.Of(refusal) == StreamRefusal.StoppedByReader)
                Refused(StreamRefusal.StoppedByReader, first: false);
        }
        finally
        {
            answeredAt = time.GetTimestamp();
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

    private async Task<ResourceResponse> CloseAsync(Activity whole, string id, CancellationToken cancellationToken)
    {
        await WaitAsync(pace.Final, cancellationToken);
        try
        {
            var response = await turn.SendActivityAsync(Final(whole, id), cancellationToken);
            return string.IsNullOrEmpty(response.Id) ? new ResourceResponse(id) : response;
        }
        catch (ConnectorException e)
        {
            answeredAt = time.GetTimestamp();
            switch (StreamRefusals.Of(e))
            {
                case StreamRefusal.StoppedByReader:
                    turn.Stop();
                    turn.ThrowIfStopped();
                    throw;
                case StreamRefusal.TooLarge or StreamRefusal.NotAllowed:
                    await WaitAsync(pace.Final, cancellationToken);
                    return await turn.SendActivityAsync(whole, cancellationToken);
                case var refusal:
                    return await ReplaceAsync(whole, id, mayPost: refusal != StreamRefusal.Unclear, cancellationToken);
            }
        }
    }

    /// <param name="mayPost">Whether it is sure that the message is not in the conversation yet.</param>
    private async Task<ResourceResponse> ReplaceAsync(Activity whole, string id, bool mayPost, CancellationToken cancellationToken)
    {
        await WaitAsync(pace.Final, cancellationToken);
        try
        {
            await turn.UpdateActivityAsync(whole with { Id = id }, cancellationToken);
            return new ResourceResponse(id);
        }
        catch (ConnectorException e) when (mayPost && StreamRefusals.Of(e) is not (StreamRefusal.Unclear or StreamRefusal.StoppedByReader))
        {
            answeredAt = time.GetTimestamp();
            await WaitAsync(pace.Final, cancellationToken);
            return await turn.SendActivityAsync(whole, cancellationToken);
        }
    }

    /// <summary>The message without a streaminfo of its own, and with a text.</summary>
    private Activity Complete(Activity message)
    {
        var whole = message with { Entities = message.Entities?.Where(entity => !StreamInfo.Is(entity)).ToList() };
        if (!string.IsNullOrWhiteSpace(whole.Text) || (streamId is null && whole.Attachments is { Count: > 0 }))
            return whole;
        return whole with { Text = shown.Length > 0 ? shown : informed.Length > 0 && !finished ? informed : emptyReply };
    }

    private static Activity Final(Activity whole, string id) => whole with
    {
        Entities = [new StreamInfo { StreamType = StreamInfo.Final, StreamId = id }.ToEntity(), .. whole.Entities ?? []],
    };

    private Task WaitAsync(TimeSpan gap, CancellationToken cancellationToken) =>
        Left(gap) is { } wait && wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;

    private TimeSpan Left(TimeSpan gap) => answeredAt is { } at ? gap - time.GetElapsedTime(at) : TimeSpan.Zero;
}
