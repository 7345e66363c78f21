using System.Globalization;

namespace ChatBot.Host.Citing;

/// <summary>
/// A print of quoted words: 48 bits of a polynomial over their characters, so that an address can say which words it means and a text
/// can be searched for them in one pass, whatever their length.
/// </summary>
internal readonly record struct WordPrint
{
    /// <summary>Characters of a print as text.</summary>
    private const int Digits = 12;

    private const ulong Mask = (1UL << (4 * Digits)) - 1;

    // Mersenne's prime 2^61 - 1, and a number below it that was drawn once.
    private const ulong Modulus = (1UL << 61) - 1;
    private const ulong Base = 1_427_061_830_214_578_393;

    private readonly ulong bits;

    private WordPrint(ulong sum) => bits = sum & Mask;

    public static WordPrint Of(ReadOnlySpan<char> words)
    {
        ulong sum = 0;
        foreach (var character in words)
            sum = Append(sum, character);
        return new(sum);
    }

    /// <summary>Null for what is no print: it has twelve hexadecimal digits.</summary>
    public static WordPrint? Parse(string? text) =>
        text is { Length: Digits } && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            ? new(bits)
            : null;

    /// <summary>Where words of this print and the given length stand in a text, in order.</summary>
    public IEnumerable<int> PlacesIn(string text, int length)
    {
        if (length < 1 || length > text.Length)
            yield break;
        ulong sum = 0;
        ulong first = 1;
        for (var at = 0; at < length; at++)
        {
            sum = Append(sum, text[at]);
            first = at == 0 ? 1 : Multiply(first, Base);
        }

        for (var at = 0; ; at++)
        {
            if (new WordPrint(sum) == this)
                yield return at;
            if (at + length == text.Length)
                yield break;
            sum = Append((sum + Modulus - Multiply(first, Digit(text[at]))) % Modulus, text[at + length]);
        }
    }

    public override string ToString() => bits.ToString("x12", CultureInfo.InvariantCulture);

    private static ulong Append(ulong sum, char character) => (Multiply(sum, Base) + Digit(character)) % Modulus;

    // Never zero: more of the same character is another text.
    private static ulong Digit(char character) => character + 1UL;

    private static ulong Multiply(ulong one, ulong other)
    {
        var product = (UInt128)one * other;
        var sum = ((ulong)product & Modulus) + (ulong)(product >> 61);
        return sum >= Modulus ? sum - Modulus : sum;
    }
}
