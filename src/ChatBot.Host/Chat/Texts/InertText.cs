using System.Text;
using ChatBot.Host.Terminals;

namespace ChatBot.Host.Chat.Texts;

/// <summary>
/// Text of an article as something to read and nothing else: no client makes a link, a mention or a tag of it. An invisible word
/// joiner (U+2060) takes from an address or a mention what a client would recognise it by; what a reader sees stays the same.
/// </summary>
internal static class InertText
{
    private const char WordJoiner = '\u2060';

    /// <summary>The text on one line, without what could act.</summary>
    public static string Of(string text)
    {
        var line = SafeText.OnOneLine(text).Trim();
        var inert = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            inert.Append(line[i]);
            if (i + 1 < line.Length && CouldAct(line, i))
                inert.Append(WordJoiner);
        }

        return inert.ToString();
    }

    /// <summary>Whether what begins up to here is a mention, an address or a tag, as far as any client reads them.</summary>
    private static bool CouldAct(string line, int at) => line[at] switch
    {
        '@' => !char.IsWhiteSpace(line[at + 1]),
        // Before the colon of a scheme such as "https:" or "tel:"; a clock has a digit there.
        _ when line[at + 1] == ':' => char.IsLetter(line[at]) && at + 2 < line.Length && !char.IsWhiteSpace(line[at + 2]),
        '<' => char.IsAsciiLetter(line[at + 1]) || line[at + 1] is '!' or '/' or '?' or '@' or '#',
        // A link of markdown, for a client that takes plain text for it.
        ']' => line[at + 1] is '(' or '[',
        'w' or 'W' => line[at + 1] == '.' && at >= 2 && line.AsSpan(at - 2, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };
}
