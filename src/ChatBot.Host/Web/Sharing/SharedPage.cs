using System.Globalization;
using System.Text;
using ChatBot.Articles;
using ChatBot.Host.Citing;
using ChatBot.Host.Sharing;
using ChatBot.Host.Web.Pages;
using ChatBot.Language;

namespace ChatBot.Host.Web.Sharing;

/// <summary>A shared answer as a page: the question, the answer as it was, and its sources. Everything in it is text.</summary>
internal static class SharedPage
{
    private static readonly SiteWords Text = SiteWords.Site;

    public static string Title => Text.Plain("shared.title");

    public static string Head(SiteAddresses addresses) =>
        $"""
        <meta name="robots" content="noindex, nofollow">
        <link rel="stylesheet" href="{addresses.Of("site.css")}">
        <link rel="stylesheet" href="{addresses.Of("shared.css")}">
        """;

    /// <param name="articles">The articles that it cites as they are today; those that are gone are missing.</param>
    public static string Body(
        SiteAddresses addresses, SharedAnswer shared, FrozenAnswer answer, IReadOnlyDictionary<string, Article> articles)
    {
        var body = new StringBuilder(Masthead.Band(Masthead.WayHome(addresses), Masthead.WayToArticles(addresses)))
            .Append(CultureInfo.InvariantCulture,
                $"""

                <main class="story shared">
                <p class="shared__about">{Text["shared.asked"]}</p>
                <h1>{Page.Encode(answer.Question)}</h1>
                <p class="story__details">
                <span>{Text["shared.on"]} {PageDate.Day(shared.SharedAt)}</span>
                <span>{Text.Around("shared.until", PageDate.Day(shared.Until))}</span></p>
                <p class="story__text">
                """);
        if (answer.Narrowed is { } narrowed)
            body.Append(PageDate.InText(narrowed)).Append(": ");
        foreach (var sentence in answer.Sentences)
        {
            body.Append(PageDate.InText(sentence.Text));
            foreach (var number in sentence.Citations.Distinct())
                body.Append(CultureInfo.InvariantCulture,
                    $"\u2060<a class=\"marker\" href=\"#source-{number}\" aria-label=\"{Text.Of("shared.source", number)}\">"
                    + $"<span class=\"marker__bracket\">[</span>{number}<span class=\"marker__bracket\">]</span></a>");
            body.Append(' ');
        }

        body.Append("</p>\n");
        if (answer.Notice is { } notice)
            body.Append("<p class=\"story__note\">").Append(Page.Encode(notice)).Append("</p>\n");
        body.Append("<h2 class=\"shared__sources\">").Append(Text["shared.sources"]).Append("</h2>\n<ol class=\"cards\">\n");
        foreach (var citations in answer.Citations.GroupBy(citation => citation.Article))
            AppendCard(body, addresses, [.. citations], articles.GetValueOrDefault(citations.Key));
        return body.Append(CultureInfo.InvariantCulture,
            $"</ol>\n<p><a class=\"button shared__ask\" href=\"{addresses.Home}\">{Text["shared.ask"]}</a></p>\n</main>").ToString();
    }

    private static void AppendCard(
        StringBuilder body, SiteAddresses addresses, IReadOnlyList<FrozenCitation> citations, Article? article)
    {
        var first = citations[0];
        body.Append("<li class=\"card\">\n<h3 class=\"card__title\">").Append(Page.Encode(first.Title)).Append("</h3>\n");
        var details = string.Join(", ", new[] { first.Source, first.Date }.OfType<string>());
        if (details.Length > 0)
            body.Append("<p class=\"card__details\">").Append(PageDate.InText(details)).Append("</p>\n");
        foreach (var citation in citations)
            body.Append(CultureInfo.InvariantCulture,
                $"""
                <blockquote class="card__quote" id="source-{citation.Number}"><span class="marker marker--plain">{citation.Number}</span>
                <p>{Page.Encode(citation.Quote)}</p></blockquote>

                """);
        var places = citations.Select(PlaceOf).ToList();
        if (NoteOn(first, places, article) is { } note)
            body.Append("<p class=\"shared__changed\">").Append(note).Append("</p>\n");
        body.Append("<p class=\"card__ways\">");
        if (article is not null && places[0] is { } cited)
        {
            var below = new Uri("http://site" + addresses.Home);
            var address = new ArticleAddress(first.Version, cited, [.. places.Skip(1).OfType<CitedPlace>()]).Write(below, first.Article);
            body.Append("<a href=\"").Append(Page.Encode(new Uri(address).PathAndQuery)).Append("\">").Append(Text["shared.read"])
                .Append("</a>\n");
        }

        if (Uri.TryCreate(first.Original, UriKind.Absolute, out var original) && original.Scheme is "http" or "https")
            body.Append("<a href=\"").Append(Page.Encode(original.AbsoluteUri))
                .Append("\" rel=\"noopener noreferrer nofollow\">").Append(Text.Of("shared.original", original.Host)).Append("</a>\n");
        body.Append("</p>\n</li>\n");
    }

    private static string? NoteOn(FrozenCitation first, IReadOnlyList<CitedPlace?> places, Article? article) => article switch
    {
        null => Text["shared.gone"],
        _ when ArticleAddress.VersionOf(article.ContentHash) == first.Version => null,
        _ when places.All(place => place?.FindIn(article.Text) is not null) => Text["shared.moved"],
        _ => Text["shared.lost"],
    };

    private static CitedPlace? PlaceOf(FrozenCitation citation) => citation.Start >= 0 && citation.Start < citation.End
        ? new CitedPlace(TextRange.Between(citation.Start, citation.End), WordPrint.Parse(citation.Words))
        : null;
}
