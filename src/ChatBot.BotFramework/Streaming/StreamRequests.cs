using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Streaming;

/// <summary>
/// The requests of one stream: its pieces with their numbers, and the ways in which the whole message can end it. Not thread-safe;
/// each one is made after the answer to the one before.
/// </summary>
/// <param name="gap">Shortest time from an answer to the whole message; zero where it never waits.</param>
internal sealed class StreamRequests(Turn turn, TimeSpan gap, TimeProvider time)
{
    private long? answeredAt;

    /// <summary>What the channel calls the stream; null before it has taken the first piece.</summary>
    public string? StreamId { get; private set; }

    /// <summary>How much of the given time since the last answer is left, in whole milliseconds; zero or less where nothing is.</summary>
    // A timer counts whole milliseconds and drops the rest: to wait for half of one would not wait at all, and never come to an end.
    public TimeSpan Left(TimeSpan pause) => answeredAt is { } at
        ? TimeSpan.FromMilliseconds(Math.Ceiling((pause - time.GetElapsedTime(at)).TotalMilliseconds))
        : TimeSpan.Zero;

    /// <summary>Sends a piece.</summary>
    /// <returns>Why it was refused, or null. A failure is one too: the whole message is still tried, and if that fails the bot hears of
    /// it.</returns>
    public async Task<StreamRefusal?> SendPieceAsync(Chunk chunk, int number)
    {
        try
        {
            var response = await turn.SendAsync(chunk.ToActivity(StreamId, number), turn.Cancelled);
            if (number == 1)
                StreamId = string.IsNullOrEmpty(response.Id) ? null : response.Id;
            // A channel that names no stream has taken the first piece for mere typing.
            return StreamId is null ? StreamRefusal.NotAllowed : null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return RefusalOf(e);
        }
        finally
        {
            answeredAt = time.GetTimestamp();
        }
    }

    /// <summary>Closes the stream with a message that another one will replace.</summary>
    /// <returns>Why it was refused, or null.</returns>
    public async Task<StreamRefusal?> EndEarlyAsync(WireActivity soFar, string id)
    {
        try
        {
            await CloseStreamAsync(soFar, id, turn.Cancelled);
            return null;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return RefusalOf(e);
        }
    }

    /// <summary>Closes the stream with the whole message; where the channel refuses that, by the best way that is left.</summary>
    public async Task<ChannelReceipt> CloseAsync(WireActivity whole, string id, CancellationToken cancellationToken)
    {
        try
        {
            return await CloseStreamAsync(whole, id, cancellationToken);
        }
        catch (ConnectorException e)
        {
            switch (StreamRefusals.Of(e))
            {
                case StreamRefusal.StoppedByReader:
                    turn.Stop();
                    turn.ThrowIfStopped();
                    throw;
                case StreamRefusal.TooLarge or StreamRefusal.NotAllowed:
                    return await PostAsync(whole, cancellationToken);
                case var refusal:
                    return await ReplaceAsync(whole, id, mayPost: refusal != StreamRefusal.Unclear, cancellationToken);
            }
        }
    }

    /// <summary>Puts the whole message in the place of the stream, which the channel has closed.</summary>
    /// <param name="mayPost">Whether it is sure that the message is not in the conversation yet: putting it twice does no harm, posting it
    /// twice does.</param>
    public async Task<ChannelReceipt> ReplaceAsync(WireActivity whole, string id, bool mayPost, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        try
        {
            await turn.UpdateAsync(whole with { Id = id }, cancellationToken);
            return new ChannelReceipt(id);
        }
        catch (ConnectorException e) when (mayPost && StreamRefusals.Of(e) is not (StreamRefusal.Unclear or StreamRefusal.StoppedByReader))
        {
            answeredAt = time.GetTimestamp();
            return await PostAsync(whole, cancellationToken);
        }
    }

    /// <summary>Sends the whole message as any other.</summary>
    public async Task<ChannelReceipt> PostAsync(WireActivity whole, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        return await turn.SendAsync(whole, cancellationToken);
    }

    private async Task<ChannelReceipt> CloseStreamAsync(WireActivity whole, string id, CancellationToken cancellationToken)
    {
        await WaitAsync(cancellationToken);
        var entity = new StreamInfo { StreamType = StreamInfo.Final, StreamId = id }.ToEntity();
        try
        {
            var response = await turn.SendAsync(whole with { Entities = [entity, .. whole.Entities ?? []] }, cancellationToken);
            return string.IsNullOrEmpty(response.Id) ? new ChannelReceipt(id) : response;
        }
        finally
        {
            answeredAt = time.GetTimestamp();
        }
    }

    private Task WaitAsync(CancellationToken cancellationToken) =>
        Left(gap) is { } wait && wait > TimeSpan.Zero ? Task.Delay(wait, time, cancellationToken) : Task.CompletedTask;

    private static StreamRefusal RefusalOf(Exception failure) =>
        failure is ConnectorException refusal ? StreamRefusals.Of(refusal) : StreamRefusal.Other;
}
