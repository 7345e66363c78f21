using System.Text.RegularExpressions;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>Takes out of Markdown what a site's generator would have replaced: Liquid, Jinja and Nunjucks tags, Hugo's shortcodes. What
/// stands between two tags stays.</summary>
internal static partial class TemplateTags
{
    public static string Remove(string markdown) =>
        markdown.Contains("{{", StringComparison.Ordinal) || markdown.Contains("{%", StringComparison.Ordinal)
        || markdown.Contains("{:", StringComparison.Ordinal)
            ? Tag().Replace(Comment().Replace(markdown, ""), "")
            : markdown;

    [GeneratedRegex(@"\{%-?\s*comment\s*-?%\}(?:[^{]|\{[^%])*\{%-?\s*endcomment\s*-?%\}",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}|\{:[^{}\n]*\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
