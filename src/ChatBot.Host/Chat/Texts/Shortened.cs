using System.Globalization;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Chat.Texts;

/// <summary>Cuts a text where a channel limits it.</summary>
internal static class Shortened
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The text on one line, at most <paramref name="most"/> UTF-16 code units long; where something is left out it ends with an
    /// ellipsis. No character that a reader sees as one is cut, unless it alone is too long: then between code points.
    /// </summary>
    public static string To(int most, string text)
    {
        var line = SafeText.OnOneLine(text).Trim();
        if (line.Length <= most)
            return line;
        var room = most - Ellipsis.Length;
        var length = 0;
        while (length < line.Length && StringInfo.GetNextTextElementLength(line, length) is var element && length + element <= room)
            length += element;
        if (length == 0)
            length = char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;
        return line[..length].TrimEnd() + Ellipsis;
    }
}
