using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ChatBot.Articles.Reading;

/// <summary>Reads a .jsonl file line by line: a bad line is a failure of its own, and the others are read.</summary>
internal static class JsonLinesFile
{
    private const int OpeningLength = 4096;

    /// <summary>The results with the lines that they come from.</summary>
    public static async IAsyncEnumerable<(ReadResult Result, int? Line)> ReadAsync(
        SourceFile file, ArticleOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var lines = Lines(file, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            string? fault = null;
            try
            {
                if (!await lines.MoveNextAsync())
                    yield break;
            }
            catch (ArticleFaultException exception)
            {
                fault = exception.Message;
            }
            catch (DecoderFallbackException)
            {
                fault = "The file is not in the encoding that its byte order mark names; save it as UTF-8.";
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                fault = SourceFile.NoAccess;
            }
            if (fault is not null)
            {
                yield return (file.Fail(fault), null);
                yield break;
            }
            var (number, bytes) = lines.Current;
            yield return (ReadLine(file, options, number, bytes), number);
        }
    }

    private static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte>? Bytes)> Lines(
        SourceFile file, ArticleOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = file.Open();
        var opening = new byte[OpeningLength];
        var read = await stream.ReadAtLeastAsync(opening, opening.Length, throwOnEndOfStream: false, cancellationToken);
        var mark = TextDecoding.ByteOrderMark(opening.AsSpan(0, read));
        if (mark is null)
            TextDecoding.RefuseBinary(opening.AsSpan(0, read));
        stream.Position = mark?.Length ?? 0;

        var isWide = mark is { Length: not 3 };
        await using var utf8 = isWide ? Encoding.CreateTranscodingStream(stream, mark!.Value.Encoding, Encoding.UTF8) : stream;
        await foreach (var line in LineStream.ReadAsync(utf8, options.MaxLineBytes, cancellationToken))
            yield return line;
    }

    private static ReadResult ReadLine(SourceFile file, ArticleOptions options, int number, ReadOnlyMemory<byte>? line)
    {
        if (line is not { } bytes)
            return file.Fail(FormattableString.Invariant($"The line is longer than {options.MaxLineBytes} bytes; one line holds one article."), number);
        try
        {
            var record = JsonElement.Parse(TextDecoding.DecodeUtf8(bytes.Span), JsonRecord.ParseOptions);
            return file.Build(() => JsonRecord.Read(record, file.Id(number), file.Path), number, number);
        }
        catch (ArticleFaultException fault)
        {
            return file.Fail(fault.Message, number);
        }
        catch (JsonException exception)
        {
            return file.Fail(JsonFault.Describe(exception), number);
        }
    }
}
