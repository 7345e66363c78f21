using Markdig;

namespace ChatBot.Articles.Reading;

/// <summary>Reads Markdown: front matter, then the text with its headings.</summary>
internal static class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoLinks().Build();

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
        try
        {
            return Markdown.ToHtml(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            throw new ArticleFaultException("The Markdown nests quotations or lists too deeply.");
        }
    }
}
