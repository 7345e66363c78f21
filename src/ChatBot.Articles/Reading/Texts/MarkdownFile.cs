using ChatBot.Articles.Reading.Pages;
using Markdig;

namespace ChatBot.Articles.Reading.Texts;

/// <summary>Reads Markdown: front matter, then the text with its headings.</summary>
internal static class MarkdownFile
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseEmphasisExtras().UseAutoLinks()
        .UsePipeTables().Build();

    /// <summary>Open brackets in one paragraph; the parser looks back over all of them at each.</summary>
    private const int MostOpenBrackets = 200;

    public static ReadResult Read(SourceFile file, string markdown, ArticleOptions options) => file.Build(() =>
    {
        var front = FrontMatter.Of(markdown);
        var page = PageText.Of(HtmlPage.Parse(ToHtml(TemplateTags.Remove(front.Body)), options));
        return new()
        {
            DerivedId = file.Id(),
            Origin = file.Path,
            Title = front.Fields?.Title ?? (page.Headings.Count > 0 ? page.Headings[0] : null),
            Text = page.Text,
            KnownHeadings = page.Headings,
            Source = front.Fields?.Source,
            Author = front.Fields?.Author,
            Language = front.Fields?.Language,
            Url = front.Fields?.Url,
            PublishedAt = front.Fields?.PublishedAt ?? FileDate.Of(file.Name),
        };
    });

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
