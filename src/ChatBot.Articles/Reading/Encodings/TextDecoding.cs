using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ChatBot.Articles.Reading.Encodings;

/// <summary>
/// Decodes bytes as a browser would: by byte order mark, as UTF-8 where they are that, by what the file declares, as UTF-8 with a few stray
/// bytes, and by a guess.
/// </summary>
internal static partial class TextDecoding
{
    /// <summary>How far into a page or an XML file its charset may be declared (HTML standard, 13.2.3.2).</summary>
    private const int DeclarationLength = 1024;

    /// <summary>So few bytes of a text in UTF-8 may be none of it: what a form or a fault of a disk put there.</summary>
    private const int BytesPerStray = 200;

    /// <summary>The encoding that a byte order mark names, and the mark's length; null where there is none.</summary>
    public static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false), 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(bigEndian: false, false), 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, false), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, false), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, false), 2),
        _ => null,
    };

    /// <summary>Decodes a file.</summary>
    /// <param name="declared">The encoding that is told beside the bytes (a mail's header, an HTTP header), where one is.</param>
    /// <exception cref="ArticleFaultException">It is binary.</exception>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (ByteOrderMark(bytes) is { } mark)
            return new(mark.Encoding.GetString(bytes[mark.Length..]));
        if (FileKind.WideOrder(bytes) is { } isBigEndian)
            return new(new UnicodeEncoding(isBigEndian, false).GetString(bytes),
                "The file has no byte order mark; it was read as UTF-16, which is a guess.");
        RefuseBinary(bytes);
        return DecodeText(bytes, declared);
    }

    /// <summary>Decodes what is known to be text, such as a line of a file.</summary>
    public static DecodedText DecodeText(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Utf8.IsValid(bytes))
            return new(Encoding.UTF8.GetString(bytes));
        var named = declared ?? Declared(bytes);
        if (named is not null && Find(named) is { } encoding and not UTF8Encoding)
            return new(encoding.GetString(bytes));
        var (stray, first, letters) = Strays(bytes);
        if (letters > stray || (named is not null && stray <= Math.Max(1, bytes.Length / BytesPerStray)))
        {
            return new(Encoding.UTF8.GetString(bytes), FormattableString.Invariant(
                $"{stray} {(stray == 1 ? "byte is" : "bytes are")} no UTF-8, the first at byte {first}; shown as \uFFFD."));
        }

        var guess = LegacyEncoding.Guess(bytes);
        return new(guess.GetString(bytes),
            $"The text is not UTF-8 and names no encoding; it was read as {guess.WebName}, which is a guess.");
    }

    /// <summary>The first characters of a file, to tell its format by; whatever its encoding.</summary>
    public static string Opening(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is { } mark)
            return mark.Encoding.GetString(bytes[mark.Length..]);
        return FileKind.WideOrder(bytes) is { } isBigEndian ? new UnicodeEncoding(isBigEndian, false).GetString(bytes)
            : Encoding.UTF8.GetString(bytes);
    }

    /// <exception cref="ArticleFaultException">The bytes are those of a picture, a document, a program.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        if (FileKind.Binary(bytes) is { } kind)
            throw new ArticleFaultException($"The file is {kind}, not text that can be read; save it as UTF-8 text.");
    }

    /// <summary>The encoding of a name; null where there is none. Browsers read Latin-1 as Windows-1252 (WHATWG Encoding, 4.2), and so it
    /// is meant.</summary>
    public static Encoding? Find(string name)
    {
        var meant = name.Trim().ToLowerInvariant() switch
        {
            "iso-8859-1" or "latin1" or "latin-1" or "iso8859-1" or "us-ascii" or "ascii" or "ansi" => "windows-1252",
            "iso-8859-9" => "windows-1254",
            "utf8" => "utf-8",
            var other => other,
        };
        try
        {
            return meant == "utf-8" ? new UTF8Encoding(false)
                : CodePagesEncodingProvider.Instance.GetEncoding(meant) ?? Encoding.GetEncoding(meant);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var opening = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]);
        if (!opening.Contains('<', StringComparison.Ordinal))
            return null;
        var declaration = CharsetDeclaration().Match(opening);
        return declaration.Success ? declaration.Groups[1].Value : null;
    }

    /// <summary>Bytes that are no UTF-8, where the first stands, and how many characters of several bytes there are.</summary>
    private static (int Stray, int First, int Letters) Strays(ReadOnlySpan<byte> bytes)
    {
        var (stray, first, letters) = (0, -1, 0);
        for (var at = 0; at < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
            {
                stray++;
                first = first < 0 ? at : first;
            }
            else if (consumed > 1)
            {
                letters++;
            }

            at += Math.Max(1, consumed);
        }

        return (stray, first, letters);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetDeclaration();
}
