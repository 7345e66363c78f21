using System.Globalization;
using System.Text;
using ChatBot.Articles;
using ChatBot.Host.Admin;
using ChatBot.Host.Citing;
using ChatBot.Host.Library;
using ChatBot.Host.Web.Pages;
using ChatBot.Retrieval.Index;

namespace ChatBot.Host.Web.Admin;

/// <summary>What is on its way in, and what is there.</summary>
internal sealed class ArticleLists(AdminPages pages, IArticleIndex index, ArticleLibrary library, IntakeJobs jobs, UploadFolder uploads)
{
    private const int MostJobs = 20;
    private const int ArticlesOfPage = 20;

    private SiteWords Words => pages.Words;

    public async Task AppendAsync(HttpContext context, StringBuilder body, CancellationToken cancellationToken)
    {
        AppendJobs(context, body, await jobs.ListAsync(MostJobs, cancellationToken));
        await AppendArticlesAsync(context, body, cancellationToken);
    }

    private void AppendJobs(HttpContext context, StringBuilder body, IReadOnlyList<IntakeJob> taken)
    {
        if (taken.Count == 0)
            return;
        body.Append(CultureInfo.InvariantCulture, $"<section><h2>{Words["articles.jobs"]}</h2>\n");
        if (taken.Any(job => job.State is IntakeState.Waiting or IntakeState.Reading))
            body.Append(CultureInfo.InvariantCulture,
                $"<a class=\"button\" href=\"{AdminPages.AddressOf(context, AdminTab.Articles)}\">{Words["articles.again"]}</a>\n");
        body.Append("<ul class=\"admin__list\">\n");
        foreach (var job in taken)
            AppendJob(body, job);
        body.Append("</ul>\n</section>\n");
    }

    private void AppendJob(StringBuilder body, IntakeJob job)
    {
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <li><div><p class="admin__main">{Page.Encode(job.What)}</p>
            <p class="admin__details"><strong>{Words[$"state.{StateOf(job)}"]}</strong>
            · {Words.Of("articles.progress", job.FilesDone, job.Files, job.Articles, job.Written)}
            · {Page.Encode(job.Who)} · {PageDate.Moment(job.AskedAt)}</p>

            """);
        if (job.State is IntakeState.Reading && job.Files > 0)
            body.Append(CultureInfo.InvariantCulture,
                $"<progress max=\"{job.Files}\" value=\"{job.FilesDone}\" aria-label=\"{Page.Encode(job.What)}\"></progress>\n");
        foreach (var problem in job.Problems)
            body.Append("<p class=\"admin__reason\">").Append(Page.Encode(problem)).Append("</p>\n");
        body.Append("</div></li>\n");
    }

    // What was gone through and held nothing, or less than was given, is not what an editor calls read.
    private static string StateOf(IntakeJob job) => job is not { State: IntakeState.Done, Problems.Count: > 0 } ? job.State.ToString()
        : job.Articles == 0 ? "None" : "Part";

    private async Task AppendArticlesAsync(HttpContext context, StringBuilder body, CancellationToken cancellationToken)
    {
        var query = context.Request.Query["q"].ToString().Trim();
        if (query.Length > ArticleLibrary.LongestQuery)
            query = query[..ArticleLibrary.LongestQuery];
        var entries = await library.FindAsync(query, null, cancellationToken);
        var ids = entries.SelectMany(entry => entry.Copies.Prepend(entry.Id)).ToList();
        var last = Math.Max(1, (ids.Count + ArticlesOfPage - 1) / ArticlesOfPage);
        var number = AdminPages.NumberOf(context, last);
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <section><h2>{Words["articles.held"]}</h2>
            <form class="admin__search" role="search" method="get" action="{AdminPages.AddressOf(context, AdminTab.Articles)}">
            <label class="library__field"><span>{Words["articles.search"]}</span>
            <input type="search" name="q" value="{Page.Encode(query)}" maxlength="{ArticleLibrary.LongestQuery}"></label>
            <button class="button" type="submit">{Words["articles.find"]}</button></form>
            <p class="admin__about">{(ids.Count > 0 ? Page.Encode(CountedArticles.Write(ids.Count))
                : Words[query.Length > 0 ? "articles.none" : "articles.empty"])}</p>
            <ul class="admin__list">

            """);
        foreach (var id in ids.Skip((number - 1) * ArticlesOfPage).Take(ArticlesOfPage))
        {
            if (await index.FindAsync(id, cancellationToken) is { } article)
                AppendArticle(context, body, article);
        }

        body.Append("</ul>\n");
        AppendPages(context, body, query, number, last);
        body.Append("</section>\n");
    }

    private void AppendArticle(HttpContext context, StringBuilder body, Article article)
    {
        var address = context.Request.PathBase.ToUriComponent() + ArticleAddress.PathOf(article.Id);
        string?[] details =
        [
            article.Source is { } source ? Page.Encode(source) : null,
            article.PublishedAt is { } published ? PageDate.Day(published) : null,
            $"<span title=\"{Page.Encode(article.Origin)}\">{Page.Encode(ShortOf(article.Origin))}</span>",
        ];
        var title = Page.Encode(article.Title);
        body.Append(CultureInfo.InvariantCulture,
            $"""
            <li><div><p class="admin__main"><a href="{Page.Encode(address)}">{title}</a></p>
            <p class="admin__details">{string.Join(" · ", details.OfType<string>())}</p></div>

            """);
        if (uploads.PastedAt(article.Origin) is not null)
            body.Append(CultureInfo.InvariantCulture,
                $"""
                <a class="button" href="{AdminPages.AddressOf(context, AdminTab.Articles)}?correct={Page.Encode(
                    Uri.EscapeDataString(article.Id))}">
                {Words["articles.correct"]}<span class="unseen">: {title}</span></a>

                """);
        body.Append(pages.SureButton(context, "/articles/remove", Words["articles.remove"], Words["articles.sure"], "id", article.Id,
            article.Title)).Append("</li>\n");
    }

    // Of a file its name: the path to it says nothing to an editor and takes two lines on a phone.
    private static string ShortOf(string origin) => Path.IsPathFullyQualified(origin) ? Path.GetFileName(origin) : origin;

    private void AppendPages(HttpContext context, StringBuilder body, string query, int number, int last)
    {
        if (last == 1)
            return;
        body.Append(PageTurning.Ways(Words["pages"], number > 1 ? AddressOf(number - 1) : null, Words["pages.before"],
            number < last ? AddressOf(number + 1) : null, Words["pages.next"]));

        string AddressOf(int page) =>
            $"{AdminPages.AddressOf(context, AdminTab.Articles)}?q={Page.Encode(Uri.EscapeDataString(query))}&amp;page={page}";
    }
}
