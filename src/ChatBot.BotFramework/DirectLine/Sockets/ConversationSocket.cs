using System.Net.WebSockets;
using System.Threading.Channels;
using ChatBot.BotFramework.DirectLine.Store;
using Microsoft.Extensions.Logging;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>
/// One open socket of a conversation: first what the store holds from its watermark on, then what comes. A stored activity is sent
/// once and in order; where one is missing between two, the store is read again.
/// </summary>
internal sealed class ConversationSocket(
    WebSocket socket, string conversation, long watermark, DirectLineStore store, DirectLineOptions options, TimeProvider time,
    ILogger logger)
    : IDisposable
{
    private const int PageSize = 50;

    // Stored activities beyond it are not kept for the reader, but read from the store when it has come as far.
    private const int MaxQueuedBytes = 256 * 1024;

    // What a peer gets to take what is queued and to answer the close.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    private readonly Channel<StreamItem> items = Channel.CreateBounded<StreamItem>(new BoundedChannelOptions(options.MaxQueuedPerSocket)
    {
        SingleReader = true,
        FullMode = BoundedChannelFullMode.Wait,
    });

    private readonly Lock gate = new();
    private readonly CancellationTokenSource broken = new();
    private (WebSocketCloseStatus Status, string Reason)? end;
    private long next = watermark;
    private long lastShown;
    private long queued;

    /// <summary>Latest time stamp that went over it, in milliseconds since 1970; 0 where none did.</summary>
    public long LastShown
    {
        get
        {
            lock (gate)
                return lastShown;
        }
    }

    /// <summary>Bytes of the activities that wait to be sent.</summary>
    public long QueuedBytes => Interlocked.Read(ref queued);

    /// <summary>Queues an activity, or news; never waits. A reader that is too slow is given up: it reconnects and misses
    /// nothing.</summary>
    public void Offer(StreamItem item)
    {
        lock (gate)
            lastShown = Math.Max(lastShown, item.At);
        if (item.Number is not null && QueuedBytes + item.Size > MaxQueuedBytes)
            item = StreamItem.News;
        Interlocked.Add(ref queued, item.Size);
        if (items.Writer.TryWrite(item))
            return;
        Interlocked.Add(ref queued, -item.Size);
        if (End(WebSocketCloseStatus.PolicyViolation, "too slow"))
            Log.SocketTooSlow(logger, options.MaxQueuedPerSocket);
    }

    /// <summary>Closes it, once what is queued was sent; false where it is being closed already.</summary>
    public bool End(WebSocketCloseStatus status, string reason)
    {
        lock (gate)
        {
            if (end is not null)
                return false;
            end = (status, reason);
            // Cancelling breaks the connection: a peer that answers is closed with the reason, and only another one is cut off.
            broken.CancelAfter(CloseTimeout);
        }
        items.Writer.TryComplete();
        return true;
    }

    /// <summary>Closes it when what it reads is refused.</summary>
    public void EndWhen(Task<string> refused) => refused.ContinueWith(
        reason => End(WebSocketCloseStatus.PolicyViolation, reason.Result),
        CancellationToken.None, TaskContinuationOptions.OnlyOnRanToCompletion | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    /// <summary>Serves it until one side closes it.</summary>
    public async Task RunAsync()
    {
        var receiving = ReceiveAsync();
        try
        {
            await SendAllAsync(broken.Token);
            await CloseAsync(broken.Token);
        }
        catch (Exception e) when (IsGone(e))
        {
            // It comes back by its watermark.
            End(WebSocketCloseStatus.NormalClosure, "");
            socket.Abort();
        }
        await receiving;
    }

    /// <summary>To be called after <see cref="RunAsync"/>.</summary>
    public void Dispose()
    {
        lock (gate)
            broken.Dispose();
    }

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReplayAsync(cancellationToken);
            while (await SomethingOrSilenceAsync(cancellationToken))
                await SendQueuedAsync(cancellationToken);
        }
        catch (DirectLineStoreException e)
        {
            Log.StoreFailed(logger, e.Message);
            End(WebSocketCloseStatus.InternalServerError, "try again");
        }
    }

    private async Task SendQueuedAsync(CancellationToken cancellationToken)
    {
        List<byte[]> batch = [];
        var mustReplay = false;
        while (!mustReplay && items.Reader.TryRead(out var item))
        {
            Interlocked.Add(ref queued, -item.Size);
            if (item.Number is null && item.Json is { } unstored)
            {
                if (item.Until is not { } until || until >= next)
                    batch.Add(unstored);
            }
            else if (item.Number == next)
            {
                batch.Add(item.Json!);
                next++;
            }
            else if (item.Number is null || item.Number > next)
            {
                mustReplay = true;
            }
        }
        if (batch.Count > 0)
            await SendAsync(StreamFrame.Of(batch, next), batch.Count, cancellationToken);
        if (mustReplay)
            await ReplayAsync(cancellationToken);
    }

    private async Task ReplayAsync(CancellationToken cancellationToken)
    {
        while (await store.ReadAsync(conversation, next, PageSize, cancellationToken) is { Activities.Count: > 0 } page)
        {
            next = page.Next;
            await SendAsync(StreamFrame.Of(page.Activities, next), page.Activities.Count, cancellationToken);
            if (next >= page.End)
                return;
        }
    }

    /// <summary>Waits for something to send, with an empty frame for each time of silence; false at the end.</summary>
    private async Task<bool> SomethingOrSilenceAsync(CancellationToken cancellationToken)
    {
        var something = items.Reader.WaitToReadAsync(cancellationToken).AsTask();
        while (true)
        {
            try
            {
                return await something.WaitAsync(options.KeepAlive, time, cancellationToken);
            }
            catch (TimeoutException)
            {
                await SendAsync(ReadOnlyMemory<byte>.Empty, 0, cancellationToken);
            }
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> frame, int activities, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.SocketTimeout, time);
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, cancel.Token);
        BotTelemetry.DirectLineActivities.Add(activities, new KeyValuePair<string, object?>("direction", "socket"));
    }

    private async Task ReceiveAsync()
    {
        // What is no small frame of text never comes as far: FrameGuard.
        var buffer = new byte[FrameGuard.MaxBytes];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), broken.Token)).MessageType != WebSocketMessageType.Close)
                continue;
        }
        catch (Exception e) when (IsGone(e))
        {
        }
        End(WebSocketCloseStatus.NormalClosure, "");
    }

    private async Task CloseAsync(CancellationToken cancellationToken)
    {
        var (status, reason) = end!.Value;
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync(status, reason, cancellationToken);
    }

    private static bool IsGone(Exception e) =>
        e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException;
}
