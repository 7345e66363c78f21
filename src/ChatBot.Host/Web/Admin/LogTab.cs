using System.Globalization;
using System.Text;
using ChatBot.Host.Admin;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>Who did what when.</summary>
internal sealed class LogTab(AdminPages pages, ActLog log)
{
    private const int ActsOfPage = 100;

    public async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var number = Math.Clamp(
            int.TryParse(context.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1,
            1, ActLog.Most / ActsOfPage);
        var acts = await log.ListAsync((number - 1) * ActsOfPage, ActsOfPage + 1, cancellationToken);
        var words = pages.Words;
        var body = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<p class=\"admin__about\">{words["log.about"]}</p>\n");
        if (acts.Count == 0)
            return pages.Show(context, AdminTab.Log, body.Append(CultureInfo.InvariantCulture, $"<p>{words["log.none"]}</p>\n").ToString());

        body.Append(CultureInfo.InvariantCulture,
            $"""
            <div class="admin__wide" tabindex="0" role="region" aria-label="{words["log"]}">
            <table class="admin__table">
            <thead><tr><th scope="col">{words["log.when"]}</th><th scope="col">{words["log.who"]}</th>
            <th scope="col">{words["log.what"]}</th><th scope="col">{words["log.about-what"]}</th></tr></thead>
            <tbody>

            """);
        foreach (var act in acts.Take(ActsOfPage))
            body.Append(CultureInfo.InvariantCulture,
                $"<tr><td>{AdminPages.Time(act.At)}</td><td>{Page.Encode(act.Who)}</td>"
                + $"<td>{NameOf(act)}</td><td>{Page.Encode(act.About)}</td></tr>\n");
        body.Append("</tbody></table></div>\n");
        AppendPages(context, body, number, acts.Count > ActsOfPage);
        return pages.Show(context, AdminTab.Log, body.ToString());
    }

    // An act of a later version of the program has no words here.
    private string NameOf(Act act) => pages.Words.Has($"act.{act.Name}") ? pages.Words[$"act.{act.Name}"] : Page.Encode(act.Name);

    private void AppendPages(HttpContext context, StringBuilder body, int number, bool hasMore)
    {
        var address = AdminPages.AddressOf(context, AdminTab.Log);
        body.Append(CultureInfo.InvariantCulture, $"<nav class=\"library__pages\" aria-label=\"{pages.Words["pages"]}\">\n");
        if (number > 1)
            body.Append(CultureInfo.InvariantCulture,
                $"<a class=\"button button--plain\" rel=\"prev\" href=\"{address}?page={number - 1}\">{pages.Words["pages.newer"]}</a>\n");
        if (hasMore)
            body.Append(CultureInfo.InvariantCulture,
                $"<a class=\"button button--plain\" rel=\"next\" href=\"{address}?page={number + 1}\">{pages.Words["pages.older"]}</a>\n");
        body.Append("</nav>\n");
    }
}
