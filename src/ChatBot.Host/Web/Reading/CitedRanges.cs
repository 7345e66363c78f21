using System.Globalization;
using ChatBot.Language;

namespace ChatBot.Host.Web.Reading;

/// <summary>What of an article an answer cites.</summary>
/// <param name="Cited">The citation that was followed; null where there is none.</param>
/// <param name="Also">The answer's other citations of the same article, in any order; they may overlap.</param>
internal sealed record CitedRanges(TextRange? Cited, IReadOnlyList<TextRange> Also)
{
    /// <summary>How many other citations are marked; an address can hold more.</summary>
    public const int Most = 20;

    public static CitedRanges None { get; } = new(null, []);

    /// <summary>The ranges that an address asks for. What is no range of this text is left out: an older version's, a mistyped one.</summary>
    /// <param name="also">Pairs such as <c>10-52,80-97</c>.</param>
    /// <param name="length">Length of the article's text.</param>
    public static CitedRanges Parse(string? start, string? end, string? also, int length) => new(
        Range(start, end, length),
        [.. (also ?? "").Split(',', Most + 1).Take(Most).Select(pair => pair.Split('-')).Where(pair => pair.Length == 2)
            .Select(pair => Range(pair[0], pair[1], length)).OfType<TextRange>()]);

    private static TextRange? Range(string? start, string? end, int length) =>
        Offset(start) is { } from && Offset(end) is { } to && from < to && to <= length ? TextRange.Between(from, to) : null;

    private static int? Offset(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset) ? offset : null;
}
