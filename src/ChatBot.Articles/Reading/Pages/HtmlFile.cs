using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using ChatBot.Articles.Reading.Pages.Live;
using SmartReader;

namespace ChatBot.Articles.Reading.Pages;

/// <summary>Reads a saved page: its article by readability rules, and what its head and its JSON-LD say about it.</summary>
internal static class HtmlFile
{
    /// <summary>Readability gives up on short pages; less text than this and the whole body is taken.</summary>
    private const int ShortestArticle = 140;

    /// <summary>Only names the page for the library; nothing is fetched from it.</summary>
    private const string NoAddress = "https://page.invalid/";

    static HtmlFile() => Reader.SetBaseHttpClientHandler(new NoNetwork());

    public static async Task<ReadResult> ReadAsync(SourceFile file, string html, ArticleOptions options,
        CancellationToken cancellationToken)
    {
        var raw = await RawAsync(file, html, options, cancellationToken);
        return file.Build(() => raw);
    }

    /// <summary>What a page gives of its article.</summary>
    /// <exception cref="ArticleFaultException">The page has too many elements, or they are nested too deeply.</exception>
    public static async Task<RawArticle> RawAsync(SourceFile file, string html, ArticleOptions options, CancellationToken cancellationToken)
    {
        var document = HtmlPage.Parse(Xhtml.ToHtml(html), options);
        var head = PageHead.Of(document);
        var headings = document.QuerySelectorAll("h1, h2").Take(20).Select(heading => heading.TextContent).ToList();
        var documentTitle = document.Title;
        var data = PageData.Of(document, options, title => PageTitle.Shown([title], documentTitle, headings) is not null);
        var url = head.Url ?? data?.Url;
        var live = LivePage.Of(document, url ?? file.Address);
        var under = PageBanner.Lines(document, live);
        var published = PageDates.Published(document, data?.PublishedAt, head.PublishedAt, url ?? file.Address, under, live);
        PageFurniture.Remove(document);
        var shown = live?.Text(published ?? live.Began, documentTitle, head.Title);
        var body = PageText.Of(BodyOf(document));

        var readable = await ReadableAsync(document, options, cancellationToken);
        var found = readable is { Completed: true, Content: { Length: > 0 } content }
            ? PageText.Of(HtmlPage.Parse(content, options)) : null;
        var best = found is not null && found.Text.Trim().Length >= Math.Min(ShortestArticle, body.Text.Trim().Length) ? found : body;
        var site = Given(head.SiteName) ?? Given(data?.Source) ?? Given(readable?.SiteName);
        var author = PageAuthor.Of([data?.Author, .. head.Authors, readable?.Author, readable?.Byline, PageAuthor.Shown(under)], site);
        var title = PageTitle.WithoutSite(
            PageTitle.Shown([data?.Title, head.Title], documentTitle, headings) ?? Given(head.Title) ?? Given(readable?.Title)
                ?? Given(documentTitle) ?? Given(data?.Title),
            [site, data?.Source, Host(url ?? file.Address)], headings) ?? (best.Headings.Count > 0 ? best.Headings[0] : null);

        // Of a live blog the page often shows the latest entries only, their times not in words; and a list beside an article is none.
        var entries = new[] { data?.Text, shown }.FirstOrDefault(text => text?.Length > best.Text.Trim().Length / 2);

        return new()
        {
            DerivedId = file.Id(),
            Origin = file.Path,
            Title = title,
            // A heading that is the title stays one.
            Text = entries ?? PageLines.Without(best.Text, best.Headings.Contains(title) ? null : title, author, site),
            KnownHeadings = entries is null ? best.Headings : [],
            Source = site,
            Author = author,
            Language = Given(head.Language) ?? Given(data?.Language) ?? Given(readable?.Language),
            Url = url,
            PublishedAt = published ?? (entries is null ? null : live?.Began) ?? AsUtc(readable?.PublicationDate),
        };
    }

    private static async Task<SmartReader.Article?> ReadableAsync(IHtmlDocument document, ArticleOptions options,
        CancellationToken cancellationToken)
    {
        if (document.All.Length > options.MaxReadableElements)
            return null;
        RenameNotHidden(document);
        using var reader = new Reader(NoAddress, document);
        return await reader.GetArticleAsync(cancellationToken);
    }

    // The library takes "hid" anywhere in a class for hidden and drops what stands there, "hideOnInit" and "whidbey" too.
    private static void RenameNotHidden(IHtmlDocument document)
    {
        foreach (var element in document.QuerySelectorAll("[class*=hid i]"))
        {
            foreach (var name in element.ClassList.Where(name => name.Contains("hid", StringComparison.OrdinalIgnoreCase)
                && !IsHidden(name)).ToList())
                element.ClassList.Remove(name);
        }
    }

    private static bool IsHidden(string name) =>
        name.Equals("hid", StringComparison.OrdinalIgnoreCase) || name.Equals("hide", StringComparison.OrdinalIgnoreCase)
        || name.Contains("hidden", StringComparison.OrdinalIgnoreCase);

    private static INode BodyOf(IHtmlDocument document)
    {
        if (document.Body?.Clone() is not IElement body)
            return document;
        foreach (var furniture in body.QuerySelectorAll("nav, header, footer, aside, [role=navigation], [aria-hidden=true], [hidden]"))
            furniture.Remove();
        return body;
    }

    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static string? Host(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;

    private static DateTimeOffset? AsUtc(DateTime? time) => time switch
    {
        null => null,
        { Kind: DateTimeKind.Local } local => new DateTimeOffset(local).ToUniversalTime(),
        { } other => new DateTimeOffset(DateTime.SpecifyKind(other, DateTimeKind.Utc)),
    };
}
