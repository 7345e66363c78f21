using System.Net.Sockets;
using System.Text;

namespace ChatBot.BotFramework.Tests.DirectLine;

/// <summary>A WebSocket whose frames are written byte by byte.</summary>
internal sealed class RawSocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient tcp = new();
    private NetworkStream stream = null!;

    public static async Task<RawSocket> OpenAsync(string streamUrl)
    {
        var url = new Uri(streamUrl);
        var raw = new RawSocket();
        await raw.tcp.ConnectAsync(url.Host, url.Port);
        raw.stream = raw.tcp.GetStream();
        await raw.SendAsync(Encoding.ASCII.GetBytes($"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nUpgrade: websocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n"));
        var answer = new StringBuilder();
        while (!answer.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            answer.Append((char)(await raw.ReadAsync(1))[0]);
        answer.ToString().ShouldStartWith("HTTP/1.1 101 ");
        return raw;
    }

    public async Task SendAsync(byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // It was cut off: what it said before is still to be read.
        }
    }

    /// <summary>What the server's next frame of a kind holds; others are passed over.</summary>
    public async Task<byte[]> NextAsync(int opcode)
    {
        while (true)
        {
            var head = await ReadAsync(2);
            var length = head[1] switch
            {
                126 => (await ReadAsync(2)) is var two ? (two[0] << 8) | two[1] : 0,
                127 => throw new InvalidDataException("A frame of this server is never so long."),
                var few => few,
            };
            var payload = await ReadAsync(length);
            if ((head[0] & 0x0f) == opcode)
                return payload;
        }
    }

    /// <summary>The reason in the frame that closes it.</summary>
    public async Task<string> CloseReasonAsync() => Encoding.UTF8.GetString((await NextAsync(opcode: 8)).AsSpan(2));

    public void Dispose() => tcp.Dispose();

    private async Task<byte[]> ReadAsync(int count)
    {
        var bytes = new byte[count];
        using var patience = new CancellationTokenSource(Patience);
        await stream.ReadExactlyAsync(bytes, patience.Token);
        return bytes;
    }
}
