using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ChatBot.Evaluation.QuestionSets;

/// <summary>Streams the objects of a .jsonl file; empty lines and a byte order mark are passed over.</summary>
internal static class JsonLines
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <exception cref="QuestionSetException">A line is too long or no JSON object.</exception>
    public static async IAsyncEnumerable<JsonLine> ReadAsync(
        string path, int longestLine, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: true);
        var pipe = PipeReader.Create(file, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        var number = 0;
        for (var completed = false; !completed;)
        {
            var read = await pipe.ReadAsync(cancellationToken);
            var rest = read.Buffer;
            completed = read.IsCompleted;
            while (TryTakeLine(ref rest, completed, out var line))
            {
                number++;
                if (line.Length > longestLine)
                    throw TooLong(path, number, longestLine);
                if (Parse(path, number, line) is { } fields)
                    yield return new JsonLine(path, number, fields);
            }

            if (rest.Length > longestLine)
                throw TooLong(path, number + 1, longestLine);

            pipe.AdvanceTo(rest.Start, rest.End);
        }

        await pipe.CompleteAsync();
    }

    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, bool completed, out ReadOnlySequence<byte> line)
    {
        line = default;
        if (rest.PositionOf((byte)'\n') is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        if (!completed || rest.IsEmpty)
            return false;

        line = rest;
        rest = rest.Slice(rest.End);
        return true;
    }

    private static JsonElement? Parse(string path, int number, ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray().AsMemory();
        if (number == 1 && bytes.Span.StartsWith(ByteOrderMark))
            bytes = bytes[ByteOrderMark.Length..];
        if (bytes.Span.Trim(" \t\r"u8).IsEmpty)
            return null;

        try
        {
            using var document = JsonDocument.Parse(bytes);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new QuestionSetException($"{path}, line {number}: not a JSON object.");
        }
        catch (JsonException malformed)
        {
            throw new QuestionSetException(
                $"{path}, line {number}: not valid JSON (byte {(malformed.BytePositionInLine ?? 0) + 1}).", malformed);
        }
    }

    private static QuestionSetException TooLong(string path, int number, int longestLine) =>
        new($"{path}, line {number}: longer than {longestLine} bytes.");
}
