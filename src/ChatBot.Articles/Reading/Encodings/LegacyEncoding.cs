using System.Text;
using UtfUnknown;

namespace ChatBot.Articles.Reading.Encodings;

/// <summary>Guesses which encoding a text is in that is not Unicode and says nothing of it.</summary>
internal static class LegacyEncoding
{
    private const int SampleLength = 64 * 1024;

    /// <summary>Below this the detector has seen too little to be believed against the commonest of all.</summary>
    private const float LeastConfidence = .4f;

    /// <summary>One character in so many is beyond ASCII in English, German or French; Greek and Russian are so throughout.</summary>
    private const int WesternShare = 4;

    /// <summary>The likely encoding; that of Western Europe where nothing tells.</summary>
    public static Encoding Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var western = TextDecoding.Find("windows-1252")!;
        if (sample.Count((byte)'\0') == 0 && IsWestern(sample))
            return western;
        var detected = CharsetDetector.DetectFromBytes(sample.ToArray()).Detected;
        return detected is { Confidence: >= LeastConfidence, EncodingName: { } name } ? TextDecoding.Find(name) ?? western : western;
    }

    /// <summary>Quotation marks, dashes and a few letters in ASCII: too little for statistics, and what an editor of a Windows machine
    /// leaves.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> sample)
    {
        var (high, letters) = (0, 0);
        foreach (var value in sample)
        {
            high += value >= 0x80 ? 1 : 0;
            letters += char.IsAsciiLetter((char)value) ? 1 : 0;
        }

        return high * WesternShare < letters && sample.IndexOfAny<byte>([0x81, 0x8D, 0x8F, 0x90, 0x9D]) < 0;
    }
}
