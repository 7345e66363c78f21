using System.Globalization;

namespace ChatBot.BotFramework.Activities;

/// <summary>Cuts texts for members with a length limit.</summary>
public static class GraphemeCut
{
    private const string Ellipsis = "…";

    /// <summary>
    /// The text where it has at most <paramref name="most"/> UTF-16 code units; else its beginning with an ellipsis, together no
    /// longer than that, cut between two characters as people see them (grapheme clusters of UAX 29).
    /// </summary>
    /// <param name="most">At least 1.</param>
    public static string Shorten(string text, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (text.Length <= most)
            return text;
        var length = 0;
        while (StringInfo.GetNextTextElementLength(text, length) is var next && length + next <= most - Ellipsis.Length)
            length += next;
        return text[..length].TrimEnd() + Ellipsis;
    }
}
