using ChatBot.Language;

namespace ChatBot.Host.Terminals;

/// <summary>Breaks text at spaces so that no line is wider than a terminal.</summary>
internal static class WordWrap
{
    /// <param name="text">Text whose own line feeds are kept.</param>
    /// <param name="width">Columns, 20 or more; null leaves lines as long as they are.</param>
    /// <param name="indent">Spaces before every line after the first.</param>
    public static IEnumerable<string> Lines(string text, int? width, int indent = 0)
    {
        var margin = new string(' ', indent);
        return Ranges(text, width, indent).Select((line, number) => (number == 0 ? "" : margin) + line.Of(text));
    }

    /// <summary>Where in the text its lines stand, in order; between them lies nothing but white space.</summary>
    /// <inheritdoc cref="Lines"/>
    public static IEnumerable<TextRange> Ranges(string text, int? width, int indent = 0)
    {
        var (start, isFirst) = (0, true);
        while (start <= text.Length)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var at = start;
            do
            {
                var room = width is { } columns ? Math.Max(20, columns) - (isFirst ? 0 : indent) : int.MaxValue;
                var rest = text.AsMemory(at, end - at);
                var cut = Cut(rest.Span, room);
                yield return new(at, rest[..cut].TrimEnd().Length);
                isFirst = false;
                at = end - rest[cut..].TrimStart().Length;
            }
            while (at < end);
            start = end + 1;
        }
    }

    /// <summary>How many characters fit: up to the last space, or to the next one where a word is wider than the line.</summary>
    private static int Cut(ReadOnlySpan<char> text, int room)
    {
        if (text.Length <= room)
            return text.Length;
        if (text[..(room + 1)].LastIndexOf(' ') is > 0 and var before)
            return before;
        return text.IndexOf(' ') is > 0 and var behind ? behind : text.Length;
    }
}
