namespace ChatBot.Articles.Reading;

/// <summary>Guesses which encoding a text is in that is not UTF-8, so that a refusal can name it.</summary>
internal static class LegacyEncoding
{
    private const int SampleLength = 64 * 1024;

    /// <summary>The commonest letters of Greek in Windows-1253: α ο ι ε τ ν σ η ρ ά ό.</summary>
    private static ReadOnlySpan<byte> Greek => [0xE1, 0xEF, 0xE9, 0xE5, 0xF4, 0xED, 0xF3, 0xE7, 0xF1, 0xDC, 0xFC];

    /// <summary>The commonest letters of Russian in Windows-1251: о е а и н т с р в л ы.</summary>
    private static ReadOnlySpan<byte> Cyrillic => [0xEE, 0xE5, 0xE0, 0xE8, 0xED, 0xF2, 0xF1, 0xF0, 0xE2, 0xEB, 0xFB];

    /// <summary>Bytes that stand for nothing in Windows-1252.</summary>
    private static ReadOnlySpan<byte> UnusedWestern => [0x81, 0x8D, 0x8F, 0x90, 0x9D];

    /// <summary>The likely encoding, or null where none is.</summary>
    public static string? Guess(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        var (high, ascii, greek, cyrillic) = (0, 0, 0, 0);
        foreach (var value in sample)
        {
            high += value >= 0xC0 ? 1 : 0;
            ascii += char.IsAsciiLetter((char)value) ? 1 : 0;
            greek += Greek.Contains(value) ? 1 : 0;
            cyrillic += Cyrillic.Contains(value) ? 1 : 0;
        }
        // Greek and Russian are written in high bytes throughout; French and German have one in thirty.
        if (high > ascii)
            return greek > cyrillic ? "Windows-1253 (Greek)" : "Windows-1251 (Cyrillic)";
        return sample.IndexOfAny(UnusedWestern) < 0 ? "Windows-1252 (Western European)" : null;
    }
}
