using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using ChatBot.Articles.Reading.Encodings;

namespace ChatBot.Articles.Reading.Records;

/// <summary>Reads a .jsonl file line by line: a bad line is a failure of its own, and the others are read.</summary>
internal static class JsonLinesFile
{
    /// <summary>The results with the lines that they come from.</summary>
    /// <param name="opening">The first bytes of the content, which begins with them.</param>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, byte[] opening, ArticleOptions options,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mark = TextDecoding.ByteOrderMark(opening);
        var wide = mark is { Length: not 3 } ? mark.Value.Encoding : FileKind.WideOrder(opening) is { } isBigEndian
            ? new UnicodeEncoding(isBigEndian, false) : null;
        if (wide is null)
            TextDecoding.RefuseBinary(opening);

        await content.ReadExactlyAsync(new byte[mark?.Length ?? 0], cancellationToken);
        await using var utf8 = wide is null ? content : Encoding.CreateTranscodingStream(content, wide, Encoding.UTF8);
        await foreach (var (number, bytes) in LineStream.ReadAsync(utf8, options.MaxLineBytes, cancellationToken))
            yield return ReadLine(file, options, number, bytes) with { Line = number };
    }

    private static ReadResult ReadLine(SourceFile file, ArticleOptions options, int number, ReadOnlyMemory<byte>? line)
    {
        if (line is not { } bytes)
            return file.Fail(string.Create(CultureInfo.InvariantCulture,
                $"The line is longer than {options.MaxLineBytes} bytes; one line holds one "
                + $"article."), number);
        try
        {
            var decoded = TextDecoding.DecodeText(bytes.Span);
            file.Guess ??= decoded.Guess is null ? null : FormattableString.Invariant($"Line {number}: {decoded.Guess}");
            var record = JsonElement.Parse(decoded.Text, JsonRecord.ParseOptions);
            return file.Build(() => JsonRecord.Read(record, file.Id(number), file.Path, options), number, number);
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
