using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ChatBot.Articles.Reading.Archives;

/// <summary>Reads the pages of a web archive (WARC, ISO 28500): responses, resources and conversions, each address once.</summary>
internal static class WarcFile
{
    private const int LongestLine = 16 * 1024;
    private const int MostHeaders = 200;
    private const int BufferLength = 64 * 1024;

    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var buffered = new BufferedStream(content, BufferLength);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Headers(buffered) is { } headers)
        {
            var length = long.TryParse(headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture,
                out var given) ? given
                : throw new ArticleFaultException("The web archive is damaged: a record does not tell its length.");
            var address = headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>');
            if (address is null || headers.GetValueOrDefault("WARC-Type") is not ("response" or "resource" or "conversion"))
            {
                await SkipAsync(buffered, length, cancellationToken);
                continue;
            }

            if (length > options.MaxDocumentBytes)
            {
                yield return file.Inner(address).Fail("The page is larger than Articles:MaxDocumentBytes allows.");
                await SkipAsync(buffered, length, cancellationToken);
                continue;
            }

            var block = new byte[length];
            await buffered.ReadExactlyAsync(block, cancellationToken);
            if (Page(headers, block) is not { } page)
                continue;
            if (!seen.Add(address))
            {
                yield return file.LeaveOut("page that was archived before", address);
                continue;
            }

            if (FormatFinder.OfName(page.FileName) is null && !page.FileName.EndsWith(".unknown", StringComparison.Ordinal))
            {
                yield return file.LeaveOut($"page of another kind ({page.FileName[1..]})", address);
                continue;
            }

            var part = file.Inner(address, page.FileName).At(address, page.Charset);
            await using var body = page.Body;
            await foreach (var result in reader.ReadPartAsync(part, body, depth + 1, cancellationToken))
                yield return result;
        }
    }

    private static ArchivedPage? Page(Dictionary<string, string> headers, byte[] block) => headers["WARC-Type"] == "response"
        ? ArchivedPage.OfResponse(block)
        : ArchivedPage.Of(headers.GetValueOrDefault("Content-Type"), new MemoryStream(block));

    /// <summary>The named fields of the next record; null at the end.</summary>
    private static Dictionary<string, string>? Headers(Stream stream)
    {
        string? line;
        do
            line = Line(stream);
        while (line is { Length: 0 });
        if (line is null)
            return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
            throw new ArticleFaultException("The web archive is damaged: a record does not begin where the one before it ends.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Line(stream) is { Length: > 0 } field && headers.Count < MostHeaders)
        {
            var colon = field.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers.TryAdd(field[..colon].Trim(), field[(colon + 1)..].Trim());
        }

        return headers;
    }

    private static string? Line(Stream stream)
    {
        var line = new List<byte>();
        while (true)
        {
            var next = stream.ReadByte();
            if (next < 0)
                return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
            if (next == '\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            if (line.Count >= LongestLine)
                throw new ArticleFaultException("The web archive is damaged: a line of a record's head has no end.");
            line.Add((byte)next);
        }
    }

    private static async Task SkipAsync(Stream stream, long length, CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferLength];
        while (length > 0)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(length, buffer.Length)), cancellationToken);
            if (read == 0)
                return;
            length -= read;
        }
    }
}
