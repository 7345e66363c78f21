using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace ChatBot.Articles.Reading;

/// <summary>Decodes the bytes of a text file strictly: UTF-8, or UTF-16 and UTF-32 where a byte order mark says so.</summary>
internal static partial class TextDecoding
{
    /// <summary>How far into a page its charset may be declared (HTML standard, 13.2.3.2).</summary>
    private const int DeclarationLength = 1024;

    /// <summary>The encoding that a byte order mark names, and the mark's length; null where there is none.</summary>
    public static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, throwOnInvalidBytes: true), 3),
        [0xFF, 0xFE, 0x00, 0x00, ..] => (new UTF32Encoding(bigEndian: false, false, throwOnInvalidCharacters: true), 4),
        [0x00, 0x00, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, false, throwOnInvalidCharacters: true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, false, throwOnInvalidBytes: true), 2),
        _ => null,
    };

    /// <summary>Decodes a file.</summary>
    /// <exception cref="ArticleFaultException">It is binary, or not in the encoding it should be in.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is not { } mark)
        {
            RefuseBinary(bytes);
            return DecodeUtf8(bytes);
        }
        try
        {
            return mark.Encoding.GetString(bytes[mark.Length..]);
        }
        catch (DecoderFallbackException exception)
        {
            throw new ArticleFaultException(FormattableString.Invariant(
                $"The file says it is {mark.Encoding.WebName.ToUpperInvariant()} and is not at byte {exception.Index + mark.Length}; save it as UTF-8."));
        }
    }

    /// <summary>Decodes a page: as <see cref="Decode"/>, or in the legacy encoding that the page declares where it is not UTF-8.</summary>
    public static string DecodePage(ReadOnlySpan<byte> bytes)
    {
        if (ByteOrderMark(bytes) is not null || Utf8.IsValid(bytes))
            return Decode(bytes);
        RefuseBinary(bytes);
        var declaration = CharsetDeclaration().Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationLength)]));
        var declared = declaration.Success ? CodePagesEncodingProvider.Instance.GetEncoding(WhatIsMeant(declaration.Groups[1].Value)) : null;
        return declared is null ? DecodeUtf8(bytes) : declared.GetString(bytes);
    }

    /// <summary>Decodes UTF-8 or tells the first byte that is not.</summary>
    public static string DecodeUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var guess = LegacyEncoding.Guess(bytes) is { } name ? $" it looks like {name};" : "";
        throw new ArticleFaultException(FormattableString.Invariant($"The text is not UTF-8 at byte {FirstInvalid(bytes)};{guess} save it as UTF-8."));
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (at < bytes.Length && Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
            at += consumed;
        return at;
    }

    /// <exception cref="ArticleFaultException">The bytes are those of a picture, a document, a program.</exception>
    public static void RefuseBinary(ReadOnlySpan<byte> bytes)
    {
        if (FileKind.Binary(bytes) is { } kind)
            throw new ArticleFaultException($"The file is {kind}, not text that can be read; save it as UTF-8 text.");
    }

    /// <summary>Browsers read Latin-1 as Windows-1252 (WHATWG Encoding, 4.2), and so it is meant.</summary>
    private static string WhatIsMeant(string charset) =>
        charset.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || charset.Equals("latin1", StringComparison.OrdinalIgnoreCase) ? "windows-1252" : charset;

    [GeneratedRegex("""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CharsetDeclaration();
}
