using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Reads the lines of a stream one at a time, however long the stream is.</summary>
internal static class LineStream
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>
    /// The lines with their numbers from 1, without their line feeds; blank ones are left out. Of a line that is too long the bytes are
    /// null. The memory is good until the next line is asked for.
    /// </summary>
    public static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte>? Bytes)> ReadAsync(
        Stream stream, int maxLineBytes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[FirstBuffer];
        var (start, end, number) = (0, 0, 1);
        var isTooLong = false;
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (length >= 0)
            {
                if (isTooLong || length > maxLineBytes)
                    yield return (number, null);
                else if (!IsBlank(buffer.AsSpan(start, length)))
                    yield return (number, buffer.AsMemory(start, length));
                (start, isTooLong) = (start + length + 1, false);
                number++;
                continue;
            }

            if (end - start > maxLineBytes)
                (start, isTooLong) = (end, true);
            (buffer, start, end) = MakeRoom(buffer, start, end);
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            end += read;
            if (read > 0)
                continue;
            if (isTooLong)
                yield return (number, null);
            else if (!IsBlank(buffer.AsSpan(start, end - start)))
                yield return (number, buffer.AsMemory(start, end - start));
            yield break;
        }
    }

    private static (byte[] Buffer, int Start, int End) MakeRoom(byte[] buffer, int start, int end)
    {
        if (start == 0 && end < buffer.Length)
            return (buffer, start, end);
        var target = end - start > buffer.Length / 2 ? new byte[buffer.Length * 2] : buffer;
        buffer.AsSpan(start, end - start).CopyTo(target);
        return (target, 0, end - start);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ', (byte)'\t', (byte)'\r') < 0;
}
