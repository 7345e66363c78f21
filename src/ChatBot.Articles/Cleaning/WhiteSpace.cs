using System.Globalization;
using System.Text;

namespace ChatBot.Articles.Cleaning;

/// <summary>
/// Folds white space and drops what has no shape: control characters, zero-width and direction marks, soft hyphens, tag characters.
/// Lines come out trimmed, none of them empty, one line feed between them. Lone surrogates become U+FFFD.
/// </summary>
internal static class WhiteSpace
{
    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Scripts from Hebrew on join letters and emoji with the two joiners; before that they are litter.</summary>
    private const char FirstJoiningScript = '\u0590';

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        char? gap = null;
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (IsLineBreak(character))
            {
                gap = '\n';
            }
            else if (char.IsWhiteSpace(character))
            {
                gap ??= ' ';
            }
            else if (char.IsSurrogate(character))
            {
                var isPair = at + 1 < text.Length && char.IsSurrogatePair(character, text[at + 1]);
                if (isPair && IsTag(character, text[at + 1]))
                {
                    at++;
                    continue;
                }
                Close(folded, ref gap);
                if (isPair)
                    folded.Append(character).Append(text[++at]);
                else
                    folded.Append('\uFFFD');
            }
            else if (!IsLitter(character) || (gap is null && Joins(text, at, folded)))
            {
                Close(folded, ref gap);
                folded.Append(character);
            }
        }
        return folded.Length == text.Length && folded.Equals(text) ? text : folded.ToString();
    }

    private static void Close(StringBuilder folded, ref char? gap)
    {
        if (gap is { } separator && folded.Length > 0)
            folded.Append(separator);
        gap = null;
    }

    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029';

    private static bool IsLitter(char character) => character switch
    {
        >= ' ' and < '\u007F' => false,
        '\uFFFC' => true,
        // Arabic and Syriac number and verse signs: format characters that are seen.
        >= '\u0600' and <= '\u0605' or '\u06DD' or '\u070F' or '\u08E2' => false,
        _ => char.IsControl(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format,
    };

    private static bool IsTag(char high, char low) => char.ConvertToUtf32(high, low) is >= 0xE0000 and <= 0xE007F;

    private static bool Joins(string text, int at, StringBuilder folded) =>
        text[at] is ZeroWidthJoiner or ZeroWidthNonJoiner
        && folded.Length > 0 && folded[^1] >= FirstJoiningScript && !IsLitter(folded[^1])
        && at + 1 < text.Length && text[at + 1] >= FirstJoiningScript && !IsLitter(text[at + 1])
        && !char.IsWhiteSpace(text[at + 1])
        && (!char.IsSurrogate(text[at + 1]) || IsShownPair(text, at + 1));

    private static bool IsShownPair(string text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) && !IsTag(text[at], text[at + 1]);
}
