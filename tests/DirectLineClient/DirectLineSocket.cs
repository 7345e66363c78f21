using System.Net.WebSockets;
using System.Text.Json;

namespace ChatBot.DirectLineClient;

/// <summary>The client's end of a stream.</summary>
internal sealed class DirectLineSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ClientWebSocket socket = new();
    private readonly Queue<JsonElement> read = [];
    private byte[] buffer = new byte[16 * 1024];

    /// <summary>The last watermark that came; empty where none did.</summary>
    public string Watermark { get; private set; } = "";

    public WebSocketCloseStatus? CloseStatus => socket.CloseStatus;

    public string? CloseReason => socket.CloseStatusDescription;

    /// <exception cref="WebSocketException">The server refused; <see cref="RefusalOfAsync"/> tells its status.</exception>
    public static async Task<DirectLineSocket> OpenAsync(string streamUrl, string? origin = null)
    {
        var opened = new DirectLineSocket();
        opened.socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
            opened.socket.Options.SetRequestHeader("Origin", origin);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await opened.socket.ConnectAsync(new Uri(streamUrl), patience.Token);
            return opened;
        }
        catch (WebSocketException e)
        {
            e.Data["status"] = (int)opened.socket.HttpStatusCode;
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The HTTP status with which the server refuses to open it; 101 where it does not.</summary>
    public static async Task<int> RefusalOfAsync(string streamUrl, string? origin = null)
    {
        try
        {
            using var opened = await OpenAsync(streamUrl, origin);
            return 101;
        }
        catch (WebSocketException e)
        {
            return (int)e.Data["status"]!;
        }
    }

    /// <summary>The next activity.</summary>
    /// <exception cref="EndOfStreamException">The server closed the socket.</exception>
    public async Task<JsonElement> NextAsync()
    {
        while (read.Count == 0)
        {
            var frame = await NextFrameAsync() ?? throw new EndOfStreamException($"Closed: {CloseReason}");
            if (frame.Length == 0)
                continue;
            var json = JsonSerializer.Deserialize<JsonElement>(frame);
            Watermark = json.GetProperty("watermark").GetString()!;
            foreach (var activity in json.GetProperty("activities").EnumerateArray())
                read.Enqueue(activity);
        }
        return read.Dequeue();
    }

    /// <summary>The next activity of a type; earlier ones of other types are passed over.</summary>
    public async Task<JsonElement> NextAsync(string type)
    {
        while (true)
        {
            var activity = await NextAsync();
            if (activity.GetProperty("type").GetString() == type)
                return activity;
        }
    }

    /// <summary>The next frame, empty ones too; null at the end.</summary>
    public async Task<byte[]?> NextFrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var length = 0;
        while (true)
        {
            if (length == buffer.Length)
                Array.Resize(ref buffer, 2 * length);
            var received = await socket.ReceiveAsync(buffer.AsMemory(length), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
                return null;
            length += received.Count;
            if (received.EndOfMessage)
                return buffer[..length];
        }
    }

    public Task SendAsync(string text, WebSocketMessageType type = WebSocketMessageType.Text) =>
        socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text).AsMemory(), type, endOfMessage: true, CancellationToken.None).AsTask();

    /// <summary>Closes it as a client does that leaves.</summary>
    public Task CloseAsync() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose() => socket.Dispose();
}
