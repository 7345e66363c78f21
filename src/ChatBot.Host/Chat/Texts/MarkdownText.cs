using System.Buffers;
using System.Globalization;
using System.Text;
using ChatBot.Language;

namespace ChatBot.Host.Chat.Texts;

/// <summary>
/// Text of an article inside markdown. What markdown could act on becomes a character reference, which CommonMark (6.2) never takes
/// for markup and which even a client that knows half of markdown shows as the character.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Emphasis, code, links, tags, references, tables, strikethrough, formulas, attributes.</summary>
    private static readonly SearchValues<char> Markup = SearchValues.Create("\\`*_[]<>&~|$^{}");

    // Unicode keeps these two for uses such as this one, and no text has them.
    private const char Opens = '\uFDD0';
    private const char Closes = '\uFDD1';

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

    /// <summary>
    /// As <see cref="Of(string)"/>, with a phrase in bold where every client takes the asterisks for that: CommonMark (6.2) wants letters
    /// or digits inside of them, or white space outside.
    /// </summary>
    public static string Of(string text, TextRange? phrase)
    {
        if (phrase is not { Length: > 0 } bold || bold.Start < 0 || bold.End > text.Length || text.AsSpan().ContainsAny(Opens, Closes)
            || !CanBeBold(text, bold))
            return Of(text);

        // Escaped in one go: what could act may do so across the border of the phrase.
        var marked = $"{text.AsSpan(0, bold.Start)}{Opens}{text.AsSpan(bold.Start, bold.Length)}{Closes}{text.AsSpan(bold.End)}";
        return Of(marked).Replace($"{Opens}", "**", StringComparison.Ordinal).Replace($"{Closes}", "**", StringComparison.Ordinal);
    }

    /// <summary>The text for between the quotation marks of a link's title.</summary>
    public static string Title(string text) => Of(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static bool CanBeBold(string text, TextRange bold) =>
        (char.IsAsciiLetterOrDigit(text[bold.Start]) || bold.Start == 0 || text[bold.Start - 1] == ' ')
        && (char.IsAsciiLetterOrDigit(text[bold.End - 1]) || bold.End == text.Length || text[bold.End] == ' ')
        && !char.IsWhiteSpace(text[bold.Start]) && !char.IsWhiteSpace(text[bold.End - 1]);

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
