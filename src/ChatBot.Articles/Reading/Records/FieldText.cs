using System.Text.RegularExpressions;
using ChatBot.Articles.Cleaning;
using ChatBot.Articles.Reading.Pages;

namespace ChatBot.Articles.Reading.Records;

/// <summary>The text of a field that may hold HTML, escaped once or not at all.</summary>
internal static partial class FieldText
{
    /// <exception cref="ArticleFaultException">The HTML nests too deeply or has too many elements.</exception>
    public static PageText Of(string value, ArticleOptions options)
    {
        if (Tag().IsMatch(value))
            return Parsed(value, options);
        if (value.Contains("&lt;", StringComparison.Ordinal) && EntityDecoder.Decode(value) is var decoded && Tag().IsMatch(decoded))
            return Parsed(decoded, options);
        return new(value, []);
    }

    // Where only words are marked up, lines are what parts the paragraphs; else they are nothing but where the source was broken.
    private static PageText Parsed(string html, ArticleOptions options) =>
        PageText.Of(HtmlPage.Parse(BlockTag().IsMatch(html) ? html : html.ReplaceLineEndings("<br>"), options));

    [GeneratedRegex(@"</?(?:p|br|div|a|span|strong|em|b|i|u|h[1-6]|ul|ol|li|img|blockquote|figure|table|tr|td|section|article|html|body|"
        + @"font|hr|sup|sub|iframe|script|small|cite)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"<(?:p|br|div|h[1-6]|li|tr|section|article|table|blockquote|figure|html|body)[\s/>]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BlockTag();
}
