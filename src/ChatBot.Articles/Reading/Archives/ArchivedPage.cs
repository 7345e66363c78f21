using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace ChatBot.Articles.Reading.Archives;

/// <summary>What a server answered, as a web archive keeps it.</summary>
/// <param name="Body">The page, unpacked.</param>
/// <param name="FileName">A name that tells its format: ".html" of "text/html".</param>
/// <param name="Charset">The encoding that the server named, where it did.</param>
internal sealed record ArchivedPage(Stream Body, string FileName, string? Charset)
{
    public static ArchivedPage Of(string? contentType, Stream body) => new(body, FileNameOf(contentType), CharsetOf(contentType));

    /// <summary>The page of an HTTP response; null where it is none that holds an article (a redirection, an error).</summary>
    public static ArchivedPage? OfResponse(byte[] block)
    {
        var end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        var lines = Encoding.Latin1.GetString(block, 0, end).Split("\r\n");
        if (lines[0].Split(' ') is not [var version, "200", ..] || !version.StartsWith("HTTP/", StringComparison.Ordinal))
            return null;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Skip(1))
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        var body = block.AsMemory(end + 4);
        if (headers.GetValueOrDefault("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
            body = WithoutChunks(body);
        return Of(headers.GetValueOrDefault("Content-Type"), Unpacked(headers.GetValueOrDefault("Content-Encoding"), body));
    }

    private static Stream Unpacked(string? encoding, ReadOnlyMemory<byte> body)
    {
        var packed = new MemoryStream(body.ToArray());
        return encoding?.Trim().ToLowerInvariant() switch
        {
            // Some archives keep the header and the page unpacked.
            "gzip" or "x-gzip" when body.Span is [0x1F, 0x8B, ..] => new GZipStream(packed, CompressionMode.Decompress),
            "deflate" when body.Span is [0x78, ..] => new ZLibStream(packed, CompressionMode.Decompress),
            "br" when body.Span is not [(byte)'<', ..] => new BrotliStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
    }

    private static Memory<byte> WithoutChunks(Memory<byte> body)
    {
        var whole = new MemoryStream(body.Length);
        for (var rest = body; ;)
        {
            var end = rest.Span.IndexOf("\r\n"u8);
            var size = end > 0 ? Encoding.ASCII.GetString(rest.Span[..end]).Split(';')[0].Trim() : "";
            // Some archives keep the header and the page in one.
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0
                || length > rest.Length - end - 2)
                return whole.Length == 0 ? body : whole.ToArray();
            if (length == 0)
                return whole.ToArray();
            whole.Write(rest.Span.Slice(end + 2, length));
            rest = rest[Math.Min(rest.Length, end + 2 + length + 2)..];
        }
    }

    private static string FileNameOf(string? contentType) => contentType?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        null or "" or "application/octet-stream" => ".unknown",
        "text/html" or "application/xhtml+xml" => ".html",
        "text/plain" => ".txt",
        "application/pdf" => ".pdf",
        "application/json" or "application/feed+json" => ".json",
        "application/rss+xml" or "application/atom+xml" or "text/xml" or "application/xml" => ".xml",
        var other => "." + other,
    };

    private static string? CharsetOf(string? contentType) =>
        contentType?.Split(';').Skip(1).Select(part => part.Trim())
        .FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase))?[8..].Trim('"', '\'', ' ');
}
