using Markdig;

namespace ChatBot.Articles.Reading;

/// <summary>Reads Markdown: front matter, then the text with its headings.</summary>
internal static class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseEmphasisExtras().UseAutoLinks().UsePipeTables().Build();

    /// <summary>Open brackets in one paragraph; the parser looks back over all of them at each.</summary>
    private const int MostOpenBrackets = 200;

    /// <exception cref="ArticleFaultException">The text nests too deeply.</exception>
    public static RawArticle Read(string markdown, string derivedId, string origin, ArticleOptions options)
    {
        var front = FrontMatter.Of(markdown);
        var page = PageText.Of(Page.Parse(ToHtml(front.Body), options));
        return new()
        {
            DerivedId = derivedId,
            Origin = origin,
            Title = front.Find("title") ?? (page.Headings.Count > 0 ? page.Headings[0] : null),
            Text = page.Text,
            KnownHeadings = page.Headings,
            Source = front.Find("source", "publisher", "site"),
            Author = front.Find("author", "authors", "byline"),
            Language = front.Find("language", "lang"),
            Url = front.Find("url", "link", "canonical"),
            PublishedAt = PublicationTime.Parse(front.Find("date", "published", "publishedAt")),
        };
    }

    private static string ToHtml(string markdown)
    {
        if (LeavesBracketsOpen(markdown))
            throw new ArticleFaultException("The Markdown leaves too many brackets open.");
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new ArticleFaultException("The Markdown nests quotations or lists too deeply.");
        }
    }

    private static bool LeavesBracketsOpen(string markdown)
    {
        var (square, round) = (0, 0);
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                (square, round) = (0, 0);
            foreach (var character in line)
            {
                square = Math.Max(0, square + (character == '[' ? 1 : character == ']' ? -1 : 0));
                round = Math.Max(0, round + (character == '(' ? 1 : character == ')' ? -1 : 0));
                if (square > MostOpenBrackets || round > MostOpenBrackets)
                    return true;
            }
        }
        return false;
    }
}
