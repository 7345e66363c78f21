using System.Collections.Frozen;
using ChatBot.Language;

namespace ChatBot.Articles.Reading;

/// <summary>Recognises files that are no text, whatever they are called, and names kinds that hold no article.</summary>
internal static class FileKind
{
    private const int SampleLength = 64 * 1024;

    /// <summary>One character in fifty may be a control character that text does not use; old files have a few.</summary>
    private const int ControlCharactersPerText = 50;

    private static readonly FrozenDictionary<string, string> OtherKinds =
        WordTable.Lines(typeof(FileKind).Assembly, "Reading/other-files.tsv").Select(line => line.Split('\t'))
            .SelectMany(fields => fields[1].Split(' ').Select(extension => (extension, fields[0])))
            .ToFrozenDictionary(pair => pair.extension, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a file is that no article is read from, by its name: "picture (.jpg)"; null where its name does not tell.</summary>
    public static string? OfName(string name) =>
        Path.GetExtension(name) is { Length: > 1 } extension && OtherKinds.TryGetValue(extension[1..], out var kind)
        ? $"{kind} ({extension.ToLowerInvariant()})" : null;

    /// <summary>What a file is of which nothing else is known than its name: "file (.xyz)".</summary>
    public static string Unknown(string name) =>
        Path.GetExtension(name) is { Length: > 1 and < 12 } extension ? $"file ({extension.ToLowerInvariant()})" : "file without extension";

    /// <summary>What a file is that is no text ("a PDF file", "a binary file"); null where it may be text.</summary>
    public static string? Binary(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        if (Signature(sample) is { } kind)
            return kind;
        if (sample.Contains((byte)0))
            return "a binary file";
        var controls = 0;
        foreach (var value in sample)
            controls += value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1A or 0x1B) ? 1 : 0;
        return controls > 1 && controls > sample.Length / ControlCharactersPerText ? "a binary file" : null;
    }

    /// <summary>Whether bytes are UTF-16 without a mark, zeros in every second place only, and then whether big-endian; null where they are
    /// not.</summary>
    public static bool? WideOrder(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleLength) / 2 * 2)];
        if (bytes.Length % 2 != 0 || sample.Length < 4 || Signature(sample) is not null)
            return null;
        var (even, odd) = (0, 0);
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0 && at % 2 == 0)
                even++;
            else if (sample[at] == 0)
                odd++;
        }
        var (most, least) = (Math.Max(even, odd), Math.Min(even, odd));
        // Spaces and stops are in every script: one character in twelve at least has a zero byte.
        return most * 24 >= sample.Length && least * 20 < most && IsPlausible(sample, even > odd) ? even > odd : null;
    }

    // Text in UTF-16 has no unassigned characters and hardly a control character.
    private static bool IsPlausible(ReadOnlySpan<byte> sample, bool isBigEndian)
    {
        var odd = 0;
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            var character = (char)(isBigEndian ? (sample[at] << 8) | sample[at + 1] : (sample[at + 1] << 8) | sample[at]);
            odd += (char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\f'))
                || character >= '\uE000' && character <= '\uF8FF' ? 1 : 0;
        }

        return odd * ControlCharactersPerText <= sample.Length / 2;
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
}
