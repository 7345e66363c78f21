namespace ChatBot.Articles.Reading;

/// <summary>Recognises files that are no text, whatever they are called.</summary>
internal static class FileKind
{
    private const int SampleLength = 64 * 1024;

    /// <summary>One character in fifty may be a control character that text does not use; old files have a few.</summary>
    private const int ControlCharactersPerText = 50;

    /// <summary>What a file is that is no text ("a PDF file", "a binary file"); null where it may be text.</summary>
    public static string? Binary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (Signature(sample) is { } kind)
            return kind;

        var zeros = sample.Count((byte)0);
        if (zeros > 0)
            return zeros > sample.Length / 4 && IsWide(sample) ? "UTF-16 text without a byte order mark" : "a binary file";
        var controls = 0;
        foreach (var value in sample)
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A or 0x1B) ? 1 : 0;
        return controls > 1 && controls > sample.Length / ControlCharactersPerText ? "a binary file" : null;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x25, 0x50, 0x44, 0x46, 0x2D, ..] => "a PDF file",
        [0x50, 0x4B, 0x03, 0x04, ..] => "a ZIP or Office file",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office file",
        [0x89, 0x50, 0x4E, 0x47, ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [0x47, 0x49, 0x46, 0x38, ..] => "a GIF picture",
        [0x1F, 0x8B, ..] => "a gzip file",
        [0x7F, 0x45, 0x4C, 0x46, ..] => "a program",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "an RTF file",
        _ => null,
    };

    /// <summary>Whether zeros stand in every second place only.</summary>
    private static bool IsWide(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] == 0 && at % 2 == 0)
                even++;
            else if (bytes[at] == 0)
                odd++;
        }
        return Math.Min(even, odd) * 20 < Math.Max(even, odd);
    }
}
