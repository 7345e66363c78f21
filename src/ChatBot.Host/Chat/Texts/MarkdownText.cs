using System.Buffers;
using System.Globalization;
using System.Text;

namespace ChatBot.Host.Chat.Texts;

/// <summary>
/// Text of an article inside markdown. What markdown could act on becomes a character reference, which CommonMark (6.2) never takes
/// for markup and which even a client that knows half of markdown shows as the character.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Emphasis, code, links, tags, references, tables, strikethrough, formulas, attributes.</summary>
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_[]<>&~|$^{}");

    /// <summary>The text on one line, for the middle or the beginning of a paragraph.</summary>
    public static string Of(string text)
    {
        var inert = InertText.Of(text);
        var escaped = new StringBuilder(inert.Length + 16);
        var opening = LengthOfOpening(inert);
        for (var i = 0; i < inert.Length; i++)
        {
            if (i < opening && !char.IsAsciiDigit(inert[i]) || Markup.Contains(inert[i]) || IsDoubled(inert, i))
                Append(escaped, inert[i]);
            else
                escaped.Append(inert[i]);
        }

        return escaped.ToString();
    }

    /// <summary>The text for between the quotation marks of a link's title.</summary>
    public static string Title(string text) => Of(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>How much at the beginning would open a heading, a list, a rule or a container: "#", "-", "1.".</summary>
    private static int LengthOfOpening(string text)
    {
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        if (digits > 0)
            return digits < text.Length && text[digits] is '.' or ')' ? digits + 1 : 0;
        var signs = 0;
        while (signs < text.Length && text[signs] is '#' or '-' or '+' or '=' or ':' or '%')
            signs++;
        return signs;
    }

    /// <summary>"++", "==" and "::" mark inserted and highlighted text and containers in some clients.</summary>
    private static bool IsDoubled(string text, int at) =>
        text[at] is '+' or '=' or ':' && (at > 0 && text[at - 1] == text[at] || at + 1 < text.Length && text[at + 1] == text[at]);

    private static void Append(StringBuilder escaped, char c) => escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
}
