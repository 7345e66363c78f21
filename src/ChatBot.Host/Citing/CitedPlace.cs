using System.Globalization;
using ChatBot.Language;

namespace ChatBot.Host.Citing;

/// <summary>What an address says of a quotation: where it stood when it was quoted, and which words it was.</summary>
/// <param name="Words">Null in an address that somebody wrote by hand: whatever stands there is meant.</param>
internal readonly record struct CitedPlace(TextRange Range, WordPrint? Words)
{
    public static CitedPlace Of(TextRange range, string quote) => new(range, WordPrint.Of(quote));

    /// <summary>Null for what is no place, such as one that ends before it begins.</summary>
    /// <param name="words">A <see cref="WordPrint"/>, or what is none, which counts as not given.</param>
    public static CitedPlace? Parse(string? start, string? end, string? words) =>
        Offset(start) is { } from && Offset(end) is { } to && from < to ? new(TextRange.Between(from, to), WordPrint.Parse(words)) : null;

    /// <summary>Reads <see cref="ToString"/>, such as "10-52.00a1b2c3d4e5", or "10-52" without the words.</summary>
    public static CitedPlace? Parse(string text)
    {
        var words = text.Split('.', 3);
        var ends = words[0].Split('-', 3);
        return words.Length > 2 || ends.Length != 2 ? null : Parse(ends[0], ends[1], words.Length == 2 ? words[1] : null);
    }

    /// <summary>
    /// Where the words stand in a text: at their place, or the nearest one to it where they stand whole; null where they do not.
    /// </summary>
    public TextRange? FindIn(string text)
    {
        if (Words is not { } print)
            return Range.End <= text.Length ? Range : null;
        var (range, length) = (Range, Range.Length);
        if (range.End <= text.Length && WordPrint.Of(range.Of(text)) == print)
            return range;
        return print.PlacesIn(text, length)
            .Where(start => IsWhole(text, start) && IsWhole(text, start + length))
            .Select(start => (TextRange?)new TextRange(start, length))
            .MinBy(found => Math.Abs(found!.Value.Start - range.Start));
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Range.Start}-{Range.End}{(Words is { } print ? "." + print : "")}");

    // "open" does not stand in "reopened".
    private static bool IsWhole(string text, int edge) =>
        edge == 0 || edge == text.Length || !char.IsLetterOrDigit(text[edge - 1]) || !char.IsLetterOrDigit(text[edge]);

    private static int? Offset(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
