using System.Buffers.Binary;

namespace ChatBot.BotFramework.DirectLine.Sockets;

/// <summary>
/// The connection below a WebSocket. What comes is looked at before the socket sees it: a frame that is too long is refused at its
/// header, whatever of it would follow, and frames of every kind are counted, pings among them, which the socket answers by itself.
/// After a refusal nothing more is read, and the socket can still say why it closes.
/// </summary>
internal sealed class FrameGuard(Stream connection, TimeProvider time) : Stream
{
    /// <summary>Clients send nothing but empty frames to show that they are there.</summary>
    public const int MaxBytes = 4 * 1024;

    private const int MaxFrames = 600;
    private const byte Final = 0x80;
    private const byte Masked = 0x80;
    private const byte OpcodeBits = 0x0f;
    private const byte BinaryFrame = 2;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly byte[] header = new byte[14];
    private readonly TaskCompletionSource over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int held;
    private int payload;
    private int frames;
    private long since = time.GetTimestamp();

    /// <summary>Ends with the reason when something is refused.</summary>
    public Task<string> Refused => refused.Task;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!refused.Task.IsCompleted)
        {
            var read = await connection.ReadAsync(buffer, cancellationToken);
            if (RefusalOf(buffer.Span[..read]) is not { } reason)
                return read;
            refused.TrySetResult(reason);
        }
        await over.Task.WaitAsync(cancellationToken);
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        connection.WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        connection.WriteAsync(buffer, offset, count, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override void Flush() => connection.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            over.TrySetResult();
            connection.Dispose();
        }
        base.Dispose(disposing);
    }

    private string? RefusalOf(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (payload > 0)
            {
                var skipped = Math.Min(payload, bytes.Length);
                payload -= skipped;
                bytes = bytes[skipped..];
                continue;
            }
            header[held++] = bytes[0];
            bytes = bytes[1..];
            if (held < 2 || held < HeaderLength)
                continue;
            if (RefusalOfFrame() is { } reason)
                return reason;
            held = 0;
        }
        return null;
    }

    private int HeaderLength => 2 + LengthBytes + ((header[1] & Masked) != 0 ? 4 : 0);

    private int LengthBytes => (header[1] & ~Masked) switch
    {
        126 => 2,
        127 => 8,
        _ => 0,
    };

    private string? RefusalOfFrame()
    {
        var length = LengthBytes switch
        {
            2 => BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(2)),
            8 => BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(2)),
            _ => (ulong)(header[1] & ~Masked),
        };
        // Parts of one frame, as a whole, may be longer than one; nobody needs parts.
        var isPart = (header[0] & Final) == 0 || (header[0] & OpcodeBits) == 0;
        if (length > MaxBytes || isPart || (header[0] & OpcodeBits) == BinaryFrame)
            return "post activities instead";
        payload = (int)length;
        if (time.GetElapsedTime(since) > Window)
            (frames, since) = (0, time.GetTimestamp());
        return ++frames > MaxFrames ? "too many frames" : null;
    }
}
