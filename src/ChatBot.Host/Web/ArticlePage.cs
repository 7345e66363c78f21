using System.Globalization;
using System.Text;
using ChatBot.Articles;

namespace ChatBot.Host.Web;

/// <summary>An article as a page: its paragraphs and headings, the cited range in a mark. Everything in it is text.</summary>
internal static class ArticlePage
{
    /// <summary>The body of the page.</summary>
    /// <param name="article">Article to show.</param>
    /// <param name="cited">Range to mark; it may cross paragraphs. Null marks nothing.</param>
    public static string Body(Article article, TextRange? cited)
    {
        var body = new StringBuilder("<article>\n<h1>").Append(Page.Encode(article.Title)).Append("</h1>\n");
        AppendDetails(body, article);
        var isMarked = false;
        foreach (var block in Blocks(article))
        {
            // The title stands above already.
            if (block.IsHeading && block.Range.Of(article.Text) == article.Title)
                continue;
            var tag = block.IsHeading ? "h2" : "p";
            body.Append('<').Append(tag).Append('>');
            AppendMarked(body, article.Text, block.Range, cited, ref isMarked);
            body.Append("</").Append(tag).Append(">\n");
        }

        return body.Append("</article>").ToString();
    }

    /// <summary>Paragraphs and headings in order; line feeds and lost breaks divide them.</summary>
    private static IEnumerable<Block> Blocks(Article article)
    {
        var breaks = new SortedSet<int>(article.Seams.Where(seam => seam > 0 && seam < article.Text.Length)) { article.Text.Length };
        for (var at = article.Text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = article.Text.IndexOf('\n', at + 1))
            breaks.Add(at);
        foreach (var heading in article.Headings)
        {
            breaks.Add(heading.Start);
            breaks.Add(heading.End);
        }

        var start = 0;
        foreach (var end in breaks)
        {
            var range = Trim(article.Text, start, end);
            if (range.Length > 0)
                yield return new Block(range, article.Headings.Any(heading => heading.Contains(range)));
            start = end;
        }
    }

    private static TextRange Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextRange.Between(start, end);
    }

    private static void AppendMarked(StringBuilder body, string text, TextRange range, TextRange? cited, ref bool isMarked)
    {
        if (cited is not { Length: > 0 } mark || !range.Overlaps(mark))
        {
            body.Append(Page.Encode(range.Of(text)));
            return;
        }

        var start = Math.Max(range.Start, mark.Start);
        var end = Math.Min(range.End, mark.End);
        body.Append(Page.Encode(text[range.Start..start]))
            // Only the first piece can be scrolled to; focus does so without a script, and whatever the link.
            .Append(isMarked ? "<mark>" : "<mark id=\"cited\" tabindex=\"-1\" autofocus>")
            .Append(Page.Encode(text[start..end]))
            .Append("</mark>")
            .Append(Page.Encode(text[end..range.End]));
        isMarked = true;
    }

    private static void AppendDetails(StringBuilder body, Article article)
    {
        List<string> details = [];
        if (article.Source is { } source)
            details.Add(Page.Encode(source));
        if (article.Author is { } author)
            details.Add(Page.Encode(author));
        if (article.PublishedAt is { } published)
            details.Add($"<time datetime=\"{published:yyyy-MM-ddTHH:mm:sszzz}\">{published.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}</time>");
        if (article.Url is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            details.Add($"<a href=\"{Page.Encode(url.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">original</a>");
        if (details.Count > 0)
            body.Append("<p class=\"details\">").AppendJoin(" · ", details).Append("</p>\n");
    }

    private readonly record struct Block(TextRange Range, bool IsHeading);
}
