using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>The sockets that are open in this process, one for a conversation, the newest.</summary>
internal sealed class OpenSockets
{
    private readonly ConcurrentDictionary<string, ConversationSocket> byConversation = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ConversationSocket, byte> all = [];
    private int count;
    private volatile bool closed;

    public int Count => Volatile.Read(ref count);

    /// <summary>The conversations that have a socket.</summary>
    public IEnumerable<string> Conversations => byConversation.Keys;

    /// <summary>A place for one more socket, given back by disposing of it; null where that many are taken.</summary>
    public IDisposable? TakePlace(int places)
    {
        if (Interlocked.Increment(ref count) <= places)
            return new Place(this);
        Interlocked.Decrement(ref count);
        return null;
    }

    /// <summary>From here on the socket gets what is offered to its conversation; an older one of it is closed. It stays until the end of
    /// <paramref name="serve"/>.</summary>
    public async Task HoldAsync(string conversation, ConversationSocket socket, Func<Task> serve)
    {
        BotTelemetry.DirectLineSockets.Add(1);
        all.TryAdd(socket, 0);
        ConversationSocket? older = null;
        byConversation.AddOrUpdate(conversation, socket, (_, present) =>
        {
            older = present;
            return socket;
        });
        older?.End(WebSocketCloseStatus.NormalClosure, "collision");
        if (closed)
            EndForStop(socket);
        try
        {
            await serve();
        }
        finally
        {
            byConversation.TryRemove(KeyValuePair.Create(conversation, socket));
            all.TryRemove(socket, out _);
            BotTelemetry.DirectLineSockets.Add(-1);
        }
    }

    public void Offer(string conversation, StreamItem item)
    {
        if (byConversation.TryGetValue(conversation, out var socket))
            socket.Offer(item);
    }

    /// <summary>Whether the conversation has a socket in this process.</summary>
    public bool Has(string conversation) => byConversation.ContainsKey(conversation);

    /// <summary>Latest time stamp on the conversation's socket, in milliseconds since 1970; 0 where it has none.</summary>
    public long LastShown(string conversation) => byConversation.TryGetValue(conversation, out var socket) ? socket.LastShown : 0;

    /// <summary>Closes all of them: the host stops, and clients come back to the next one.</summary>
    public void Close()
    {
        closed = true;
        foreach (var socket in all.Keys)
            EndForStop(socket);
    }

    private static void EndForStop(ConversationSocket socket) => socket.End(WebSocketCloseStatus.EndpointUnavailable, "the host stops");

    private sealed class Place(OpenSockets sockets) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref sockets.count);
    }
}
