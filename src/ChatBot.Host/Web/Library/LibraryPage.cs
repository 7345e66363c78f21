using System.Globalization;
using System.Text;
using ChatBot.Host.Citing;
using ChatBot.Host.Web.Pages;
using ChatBot.Language.Dates;

namespace ChatBot.Host.Web.Library;

/// <summary>The library as a page: a form to search and filter, and the articles. Works without a script.</summary>
internal static class LibraryPage
{
    private static readonly SiteWords Text = SiteWords.Site;

    public static string Title => Text.Plain("articles");

    private const int MostSources = 200;

    public static string Head(SiteAddresses addresses) => $"""<link rel="stylesheet" href="{addresses.Of("site.css")}">""";

    public static string Body(SiteAddresses addresses, LibraryRequest request, LibraryView view)
    {
        var body = new StringBuilder($"<a class=\"skip\" href=\"#list\">{Text["library.skip"]}</a>\n")
            .Append(Masthead.Band(Masthead.WayHome(addresses), Masthead.WayToAsk(addresses)))
            .Append(CultureInfo.InvariantCulture, $"\n<main class=\"library\">\n<h1>{Text["articles"]}</h1>\n");
        // Where there are no articles there is nothing to search.
        if (view.Total > 0 || view.Problem is not null || !request.IsPlain)
            AppendForm(body, addresses, request, view);
        body.Append("<div id=\"list\" tabindex=\"-1\">\n");
        if (view.Problem is { } problem)
            body.Append("<p class=\"library__problem\" role=\"alert\">").Append(Page.Encode(problem)).Append("</p>\n");
        else
            AppendList(body, addresses, request, view);
        return body.Append("</div>\n</main>").ToString();
    }

    private static void AppendForm(StringBuilder body, SiteAddresses addresses, LibraryRequest request, LibraryView view)
    {
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <form class="library__form" role="search" action="{addresses.Library}" method="get">
            <div class="library__find"><label class="library__field"><span>{Text["library.search"]}</span>
            <input type="search" name="q" value="{Page.Encode(request.Query)}" placeholder="{Text["library.search"]}" maxlength="300"
                autocomplete="off" enterkeyhint="search"></label>
            <button class="button button--main" type="submit">{Text["library.search"]}</button>

            """);
        if (!request.IsPlain)
            body.Append(CultureInfo.InvariantCulture,
                $"<a class=\"button button--plain\" href=\"{addresses.Library}\">{Text["library.all"]}</a>\n");
        // Folded where there is no room beside the articles: what is in force is seen all the same.
        body.Append("</div>\n<details class=\"library__narrow\"").Append(view.Problem is null ? "" : " open").Append("><summary>")
            .Append(Page.Encode(Narrowed(request))).Append("</summary>\n<div class=\"library__fields\">\n");
        if (view.Sources.Count > 0)
            AppendSources(body, request, view.Sources);
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <label class="library__field"><span>{Text["library.from"]}</span>
            <input type="date" name="from" value="{Page.Encode(request.From)}"></label>
            <label class="library__field"><span>{Text["library.to"]}</span>
            <input type="date" name="to" value="{Page.Encode(request.To)}"></label>
            </div></details>
            </form>

            """);
    }

    private static string Narrowed(LibraryRequest request)
    {
        List<string> narrowed = [];
        if (request.Source.Length > 0)
            narrowed.Add(request.Source);
        if (request.From.Length > 0)
            narrowed.Add(Text.Fill("library.since", Day(request.From)));
        if (request.To.Length > 0)
            narrowed.Add(Text.Fill("library.until", Day(request.To)));
        return narrowed.Count == 0 ? Text.Plain("library.narrow") : Text.Fill("library.narrowed", string.Join(", ", narrowed));
    }

    private static string Day(string asked) =>
        DateOnly.TryParseExact(asked, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? WrittenDay.Write(day) : asked;

    private static void AppendSources(StringBuilder body, LibraryRequest request, IReadOnlyList<LibrarySource> sources)
    {
        var names = sources.Take(MostSources).ToList();
        var isListed = names.Exists(source => source.Name.Equals(request.Source, StringComparison.OrdinalIgnoreCase));
        body.Append(CultureInfo.InvariantCulture,
            $"<label class=\"library__field\"><span>{Text["library.outlet"]}</span><select name=\"source\"><option "
            + $"value=\"\">{Text["library.outlets"]}</option>\n");
        if (!isListed && request.Source.Length > 0)
            AppendOption(body, request.Source, request.Source, isChosen: true);
        foreach (var source in names)
            AppendOption(body, source.Name, string.Create(CultureInfo.InvariantCulture, $"{source.Name} ({source.Count:N0})"),
                source.Name.Equals(request.Source, StringComparison.OrdinalIgnoreCase));
        body.Append("</select></label>\n");
    }

    private static void AppendOption(StringBuilder body, string value, string text, bool isChosen) =>
        body.Append("<option value=\"").Append(Page.Encode(value)).Append(isChosen ? "\" selected>" : "\">").Append(Page.Encode(text))
            .Append("</option>\n");

    private static void AppendList(StringBuilder body, SiteAddresses addresses, LibraryRequest request, LibraryView view)
    {
        body.Append("<p class=\"library__count\" role=\"status\">").Append(Page.Encode(CountOf(request, view))).Append("</p>\n");
        if (view.Articles.Count > 0)
        {
            body.Append("<ol class=\"library__list\">\n");
            foreach (var article in view.Articles)
                AppendArticle(body, addresses, article);
            body.Append("</ol>\n");
        }

        if (view.Pages > 1)
            body.Append(WaysToPages(addresses, request, view));
    }

    private static string CountOf(LibraryRequest request, LibraryView view) => view switch
    {
        { Total: 0 } when request.IsPlain => Text.Plain("library.empty"),
        { Total: 0 } => Text.Plain("library.none"),
        { WithCopies: 1 } => CountedArticles.Write(1),
        _ => Text.Fill(request.Query.Length > 0 ? "library.best" : "library.newest", CountedArticles.Write(view.WithCopies)),
    };

    private static void AppendArticle(StringBuilder body, SiteAddresses addresses, LibraryArticle article)
    {
        body.Append("<li class=\"library__item\">\n<h2>");
        AppendLink(body, addresses, article);
        body.Append("</h2>\n");
        AppendDetails(body, article);
        if (article.Summary.Length > 0)
            body.Append("<p class=\"library__summary\">").Append(Page.Encode(article.Summary)).Append("</p>\n");
        body.Append(CultureInfo.InvariantCulture,
            $"""<p class="library__ask"><a href="{addresses.Home}?article={Page.Encode(Uri.EscapeDataString(article.Id))}">""")
            .Append(Text["library.about"]).Append("<span class=\"unseen\">: ").Append(Page.Encode(article.Title))
            .Append("</span></a></p>\n");
        if (article.Copies > 0)
            AppendCopies(body, addresses, article);
        body.Append("</li>\n");
    }

    private static void AppendCopies(StringBuilder body, SiteAddresses addresses, LibraryArticle article)
    {
        body.Append(CultureInfo.InvariantCulture,
            $"<details class=\"library__copies\"><summary>"
            + $"{(article.Copies == 1 ? Text["library.copy"] : Text.Of("library.copies", article.Copies))}</summary>\n<ul>\n");
        foreach (var copy in article.Named)
        {
            body.Append("<li>");
            AppendLink(body, addresses, copy);
            AppendDetails(body, copy);
            body.Append("</li>\n");
        }

        body.Append("</ul></details>\n");
    }

    private static void AppendLink(StringBuilder body, SiteAddresses addresses, LibraryArticle article) =>
        body.Append("<a href=\"").Append(Page.Encode(addresses.Home[..^1] + ArticleAddress.PathOf(article.Id))).Append("\">")
            .Append(Page.Encode(article.Title)).Append("</a>");

    private static void AppendDetails(StringBuilder body, LibraryArticle article)
    {
        List<string> details = [];
        if (article.Source is { } source)
            details.Add(Page.Encode(source));
        if (article.PublishedAt is { } published)
            details.Add(PageDate.Day(published));
        if (details.Count > 0)
            body.Append("<p class=\"library__details\">").AppendJoin(" · ", details).Append("</p>\n");
    }

    private static string WaysToPages(SiteAddresses addresses, LibraryRequest request, LibraryView view)
    {
        return PageTurning.Ways(
            Text["library.pages"],
            view.Page > 1 ? AddressOf(view.Page - 1) : null,
            Text["library.previous"],
            view.Page < view.Pages ? AddressOf(view.Page + 1) : null,
            Text["library.next"],
            $"<span>{Text.Of("library.page", view.Page, view.Pages)}</span>\n");

        string AddressOf(int page) => Page.Encode(addresses.Library + request.AddressOf(page));
    }
}
