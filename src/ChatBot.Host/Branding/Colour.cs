using System.Globalization;

namespace ChatBot.Host.Branding;

/// <summary>An opaque sRGB colour.</summary>
/// <param name="Red">0 to 255, as the others.</param>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Black { get; } = new(0, 0, 0);

    /// <summary>Relative luminance, 0 to 1 (WCAG 2.2).</summary>
    public double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    /// <summary>Reads <c>#rrggbb</c>, in either case.</summary>
    public static bool TryParse(string? text, out Colour colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#' || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture, out var value))
            return false;
        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>Contrast with another colour, 1 to 21 (WCAG 2.2).</summary>
    public double ContrastWith(Colour other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>This colour, or the nearest on its way to white or black that can be read on a ground.</summary>
    /// <param name="least">Contrast that is needed, 1 to 4.58: one of the two reaches that on any ground.</param>
    public Colour ReadableOn(Colour ground, double least)
    {
        var end = InkOn(ground);
        for (var step = 0; step <= 100; step++)
            if (Towards(end, step / 100.0) is var mixed && mixed.ContrastWith(ground) >= least)
                return mixed;
        return end;
    }

    /// <summary>Black or white, whichever is read more easily on a ground.</summary>
    public static Colour InkOn(Colour ground) => White.ContrastWith(ground) >= Black.ContrastWith(ground) ? White : Black;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private Colour Towards(Colour end, double share) =>
        new(Mix(Red, end.Red, share), Mix(Green, end.Green, share), Mix(Blue, end.Blue, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private static double Linear(byte part) =>
        part / 255.0 is <= 0.04045 and var small ? small / 12.92 : Math.Pow(((part / 255.0) + 0.055) / 1.055, 2.4);
}
