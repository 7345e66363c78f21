using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Language.Words;

namespace ChatBot.Language.Orders;

/// <summary>Undoes what hides words from a program that looks for them and not from a model: look-alike letters, digits for letters,
/// letters apart, ROT13.</summary>
public static partial class Disguise
{
    private const string LookAlikes = "аaеeоoрpсcуyхxіiѕsјjһhԁdոnѵvԝwɡgαaοoεeνvρpτtιiκkаaβbհhցgքpսuօoвbкkмmнhтtӏlɩi";

    private const string Digits = "0o1i3e4a5s7t@a$s!i|l";

    // Greek is the first script behind Latin.
    private const char FirstForeignLetter = 'Ͱ';

    private const int LettersApart = 5;

    private static readonly SearchValues<string> Turned =
        SearchValues.Create(["vafgehpgvba", "cebzcg", "vtaber"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether there are signs in a text that ordinary English has no use for, or seldom.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text)
    {
        var (letters, alone) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsAsciiLetter(c))
            {
                letters++;
                continue;
            }

            if (c >= FirstForeignLetter ? char.IsLetter(c) || char.IsSurrogate(c)
                : letters > 0 && c is (>= '0' and <= '9') or '@' or '$' && IsLetterAt(text, at + 1))
                return true;
            alone = letters == 0 ? alone : letters == 1 ? alone + 1 : 0;
            if (alone == LettersApart)
                return true;
            letters = 0;
        }

        return IsRot13(text);
    }

    /// <summary>Lower case, in plain letters and straight marks, one space between words.</summary>
    public static string Remove(string text)
    {
        var plain = Folding.Fold(Straight(text));
        return plain.AsSpan().ContainsAny('\n', '\t') || plain.Contains("  ", StringComparison.Ordinal)
            ? Spaces().Replace(plain, " ").Trim() : plain;
    }

    /// <summary>What a plain text may read as once its letters are put right; each way of hiding undone for itself.</summary>
    public static IEnumerable<string> Letters(string plain)
    {
        var latin = Map(plain, LookAlikes);
        yield return latin;
        yield return Map(latin, Digits);
        yield return Spaced().Replace(latin, letters => Together(letters.Value));
        if (IsRot13(plain))
            yield return string.Create(plain.Length, plain, (turned, from) =>
            {
                for (var at = 0; at < from.Length; at++)
                    turned[at] = char.IsAsciiLetterLower(from[at]) ? (char)('a' + ((from[at] - 'a' + 13) % 26)) : from[at];
            });
    }

    // Before folding, which takes long where there is anything beside ASCII.
    private static string Straight(string text) => Ascii.IsValid(text) ? text : string.Create(text.Length, text, (straight, from) =>
    {
        for (var at = 0; at < from.Length; at++)
            straight[at] = from[at] switch
            {
                '’' or '‘' => '\'',
                '“' or '”' or '«' or '»' or '„' => '"',
                '–' or '—' or '―' => '-',
                '\u00a0' => ' ',
                var c => c
            };
    });

    private static string Map(string text, string pairs)
    {
        var mapped = text.ToCharArray();
        for (var at = 0; at < mapped.Length; at++)
        {
            for (var pair = 0; pair < pairs.Length; pair += 2)
            {
                if (mapped[at] == pairs[pair])
                    mapped[at] = pairs[pair + 1];
            }
        }

        return new(mapped);
    }

    // Where words are parted by more than their letters, that is what parts the words.
    private static string Together(string letters) => string.Concat(letters.Where(char.IsLetter));

    // "instruction", "prompt" and "ignore".
    private static bool IsRot13(ReadOnlySpan<char> text) => text.ContainsAny(Turned);

    private static bool IsLetterAt(ReadOnlySpan<char> text, int at) => at < text.Length && char.IsAsciiLetter(text[at]);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<![a-z])[a-z](?:[ ._*|-]{1,3}[a-z]){4,}(?![a-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Spaced();
}
