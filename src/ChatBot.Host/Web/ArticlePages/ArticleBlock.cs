using ChatBot.Articles;
using ChatBot.Language;

namespace ChatBot.Host.Web.ArticlePages;

/// <summary>A paragraph or heading of an article.</summary>
internal readonly record struct ArticleBlock(TextRange Range, bool IsHeading)
{
    /// <summary>Paragraphs and headings in order; line feeds and lost breaks divide them.</summary>
    public static IEnumerable<ArticleBlock> Of(Article article)
    {
        var start = 0;
        foreach (var end in Breaks(article))
        {
            var range = Trim(article.Text, start, end);
            if (range.Length > 0)
                yield return new ArticleBlock(range, article.Headings.Any(heading => heading.Contains(range)));
            start = end;
        }
    }

    private static SortedSet<int> Breaks(Article article)
    {
        var breaks = new SortedSet<int>(article.Seams.Where(seam => seam > 0 && seam < article.Text.Length)) { article.Text.Length };
        for (var at = article.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = article.Text.IndexOf('\n', at + 1))
            breaks.Add(at);
        foreach (var heading in article.Headings)
        {
            breaks.Add(heading.Start);
            breaks.Add(heading.End);
        }

        return breaks;
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextRange.Between(start, end);
    }
}
