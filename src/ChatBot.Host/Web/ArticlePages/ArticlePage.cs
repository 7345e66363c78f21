using System.Text;
using ChatBot.Articles;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.ArticlePages;

/// <summary>An article as a page: its paragraphs and headings, what is cited in marks. Everything in it is text.</summary>
internal static class ArticlePage
{
    private static readonly SiteWords Text = SiteWords.Site;

    public static string Head(SiteAddresses addresses) =>
        $"""
        <link rel="stylesheet" href="{addresses.Of("site.css")}">
        <script type="module" src="{addresses.Of("article.js")}"></script>
        """;

    /// <summary>The body of the page.</summary>
    /// <param name="isPane">Whether it stands beside an answer, which has the band of the page above it.</param>
    public static string Body(SiteAddresses addresses, Article article, CitedRanges ranges, bool isPane = false)
    {
        var body = isPane ? new StringBuilder() : new StringBuilder(Masthead.Band(
            Masthead.WayHome(addresses),
            Masthead.WayToArticles(addresses) + Masthead.WayToAsk(addresses, ranges.IsFollowed)));
        // What is ours is English; a screen reader has to know in what language to read the rest.
        var language = article.Language is { Length: > 0 } tag ? $" lang=\"{Page.Encode(tag)}\"" : "";
        body.Append("\n<main>\n<article class=\"story\">\n<h1").Append(language).Append('>').Append(Page.Encode(article.Title))
            .Append("</h1>\n");
        AppendDetails(body, article);
        if (NoteOn(ranges) is { } note)
            body.Append("<p class=\"story__note\">").Append(note).Append("</p>\n");
        body.Append("<div class=\"story__text\"").Append(language).Append(">\n");
        AppendText(body, article, ranges, takesFocus: !isPane);
        return body.Append("</div>\n</article>\n</main>").ToString();
    }

    // A reader who was given other words has to hear why they are not here.
    private static string? NoteOn(CitedRanges ranges) => ranges switch
    {
        { IsLost: true } => Text["article.lost"],
        { IsChanged: true } => WithPassage("article.moved"),
        { Cited: not null } => WithPassage("article.cited"),
        _ => null,
    };

    private static string WithPassage(string words) =>
        Text.Around(words, $"<a href=\"#cited\">{Text["article.passage"]}</a>");

    private static void AppendText(StringBuilder body, Article article, CitedRanges ranges, bool takesFocus)
    {
        var marked = new MarkedText(article.Text, ranges, takesFocus);
        foreach (var block in ArticleBlock.Of(article))
        {
            // The title stands above already.
            if (block.IsHeading && block.Range.Of(article.Text) == article.Title)
                continue;
            var tag = block.IsHeading ? "h2" : "p";
            body.Append('<').Append(tag).Append('>');
            marked.Append(body, block.Range);
            body.Append("</").Append(tag).Append(">\n");
        }
    }

    private static void AppendDetails(StringBuilder body, Article article)
    {
        List<string> details = [];
        if (article.Source is { } source)
            details.Add($"<span class=\"story__source\">{Page.Encode(source)}</span>");
        if (article.Author is { } author)
            details.Add($"<span>{Page.Encode(author)}</span>");
        if (article.PublishedAt is { } published)
            details.Add($"<span>{PageDate.Day(published)}</span>");
        if (article.ChangedAt is { } changed)
            details.Add($"<span>{Text["article.changed"]} {PageDate.Day(changed)}</span>");
        if (article.Url is { } address && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            details.Add($"<span><a href=\"{Page.Encode(url.AbsoluteUri)}\" rel=\"noopener noreferrer nofollow\">"
                + $"{Text["article.original"]}</a></span>");
        if (details.Count > 0)
            body.Append("<div class=\"story__details\">").AppendJoin('\n', details).Append("</div>\n");
    }
}
