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
        var first = true;
        foreach (var paragraph in text.Split('\n'))
        {
            var rest = paragraph.AsMemory();
            do
            {
                var room = width is { } columns ? Math.Max(20, columns) - (first ? 0 : indent) : int.MaxValue;
                var cut = Cut(rest.Span, room);
                yield return (first ? "" : margin) + rest[..cut].Span.TrimEnd().ToString();
                first = false;
                rest = rest[cut..].TrimStart();
            }
            while (!rest.IsEmpty);
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
