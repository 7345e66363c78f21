using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ChatBot.Answers.Quoting;

namespace ChatBot.Answers.Writing.Reading;

/// <summary>What a model wrote without its markup: emphasis, lists, headings and tags go, a link leaves its words, an image leaves
/// nothing.</summary>
public static partial class PlainText
{
    /// <summary>The text on one line, without control and direction characters; empty where nothing but markup was there.</summary>
    public static string Of(string written)
    {
        var text = Image().Replace(written, " ");
        text = Link().Replace(text, "$1");
        text = Script().Replace(text, " ");
        text = Tag().Replace(text, " ");
        text = Address().Replace(text, " ");
        text = Block().Replace(text, "");
        text = Emphasis().Replace(text, "$1");
        text = text.Replace("`", "", StringComparison.Ordinal);
        text = Space().Replace(Visible(text), " ").Trim();
        return QuoteTrimmer.Trim(text, new(0, text.Length)).Of(text);
    }

    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Lone surrogates come out as U+FFFD, which says nothing.
            if (rune.Value == 0xFFFD
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned)
                continue;
            kept.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return kept.ToString();
    }

    [GeneratedRegex(@"!\[[^\]]*\]\s*(?:\((?:[^()]|\([^()]*\))*\)?|\[[^\]]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Image();

    [GeneratedRegex(@"\[([^\]\[]*[^\]\[\d\s,][^\]\[]*)\]\s*(?:\((?:[^()]|\([^()]*\))*\)?|\[[a-z][^\]]*\])",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // What stands between such tags is no text.
    [GeneratedRegex(@"<(script|style|iframe|object|svg)\b[^>]*>.*?(?:</\1\s*>|$)|<!--.*?(?:-->|$)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex(@"</?[a-z][^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\b(?:https?|ftp|file|javascript|data|mailto):\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[ \t]*(?:```\w*|#{1,6}[ \t]+|[-*+•][ \t]+|>[ \t]+|\d{1,2}[.)][ \t]+(?=\p{Lu}))",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(@"(?:(?<mark>\*{1,3}|~~)|(?<![\p{L}\d_])(?<mark>_{1,3}))(?=\S)(.+?)(?<=\S)\k<mark>(?![\p{L}\d_])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
