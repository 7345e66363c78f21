using System.Buffers;
using System.Text;

namespace ChatBot.Host.Terminals;

/// <summary>Makes text that others wrote harmless for a terminal: no escape sequences, no hidden reordering.</summary>
internal static class SafeText
{
    private const char Replacement = '\uFFFD';

    /// <summary>Characters that make a terminal reorder what it shows, or break lines where no line feed stands.</summary>
    private static readonly SearchValues<char> Reordering =
        SearchValues.Create("\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>The text with line feeds kept, tabs as spaces, and everything a terminal could act on shown as U+FFFD.</summary>
    public static string OnLines(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;

        var safe = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                safe.Append(c).Append(text[++i]);
            else if (c == '\t')
                safe.Append(' ');
            else if (c != '\n' && (char.IsControl(c) || char.IsSurrogate(c) || Reordering.Contains(c)))
                safe.Append(c == '\r' ? ' ' : Replacement);
            else
                safe.Append(c);
        }

        return safe.ToString();
    }

    /// <summary>As <see cref="OnLines"/>, and line feeds are spaces.</summary>
    public static string OnOneLine(string text) => OnLines(text).Replace('\n', ' ');
}
