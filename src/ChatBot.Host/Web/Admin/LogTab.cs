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
        var number = AdminPages.NumberOf(context, ActLog.Most / ActsOfPage);
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
                $"<tr><td>{PageDate.Moment(act.At)}</td><td>{Page.Encode(act.Who)}</td>"
                + $"<td>{NameOf(act)}</td><td>{Page.Encode(act.About)}</td></tr>\n");
        body.Append("</tbody></table></div>\n");
        var address = AdminPages.AddressOf(context, AdminTab.Log);
        body.Append(PageTurning.Ways(words["pages"], number > 1 ? $"{address}?page={number - 1}" : null, words["pages.newer"],
            acts.Count > ActsOfPage ? $"{address}?page={number + 1}" : null, words["pages.older"]));
        return pages.Show(context, AdminTab.Log, body.ToString());
    }

    // An act of a later version of the program has no words here.
    private string NameOf(Act act) => pages.Words.Has($"act.{act.Name}") ? pages.Words[$"act.{act.Name}"] : Page.Encode(act.Name);
}
