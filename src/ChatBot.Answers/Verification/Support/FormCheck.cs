using System.Text.RegularExpressions;
using ChatBot.Answers.Injection;

namespace ChatBot.Answers.Verification.Support;

/// <summary>Whether a sentence is plain words: no link, no image, no markup, no order to a program.</summary>
internal static partial class FormCheck
{
    public static bool Holds(string sentence) =>
        !Markup().IsMatch(sentence) && !SelfTalk().IsMatch(sentence) && !sentence.Any(IsHidden) && !InstructionFinder.IsOrder(sentence);

    // Control characters and what shows nothing (zero-width, directional overrides, tags) have no place in a sentence.
    private static bool IsHidden(char c) =>
        (char.IsControl(c) && c is not ('\t' or '\n' or '\r'))
        || c is (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u206f') or '\ufeff'
        || (c == '\udb40');

    [GeneratedRegex(
        @"[a-z][a-z0-9+.-]*://|\bwww\.|\b(?:javascript|data|mailto|vbscript):\S|!?\[[^\]]*\]\s*\(|\[[^\]]+\]:|<\s*/?\s*[a-z!?][^>]*>?|"
        + @"&(?:#\d+|#x[0-9a-f]+|lt|gt|amp|quot);|```|~~~|^\s*(?:#{1,6}\s|>\s|\|)|<\|",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup();

    // What a model says of itself is no news.
    [GeneratedRegex(@"\bsystem\s+prompt\b|^\s*(?:system|assistant|user)\s*:|\bas an ai\b|\blanguage model\b.{0,20}\bi\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SelfTalk();
}
