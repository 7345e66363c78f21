using System.Globalization;
using System.Text;
using ChatBot.Host.Web.Pages;

namespace ChatBot.Host.Web.Admin;

/// <summary>A chart of bars, each of which may have a marked part, with its numbers as a table for whoever does not see it.</summary>
/// <param name="Title">Its heading, as markup.</param>
/// <param name="All">What a whole bar counts, as markup.</param>
/// <param name="Marked">What the marked part of a bar counts, as markup; null where bars have none.</param>
internal sealed record BarChart(string Title, string All, string? Marked)
{
    private const double Height = 100;

    /// <summary>Draws it.</summary>
    /// <param name="first">Heading of the table's first column, as markup.</param>
    public string Draw(string first, IReadOnlyList<Bar> bars)
    {
        var most = bars.Max(bar => bar.All);
        var drawn = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<figure class=\"chart\"><figcaption>{Title}</figcaption>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"chart__keys\" aria-hidden=\"true\"><span>{most:0.####}</span>")
            .Append(Marked is null ? ""
                : $"<span><span class=\"chart__key chart__key--all\">{All}</span> <span class=\"chart__key\">{Marked}</span></span>")
            .Append("</p>\n<ol class=\"chart__bars\" aria-hidden=\"true\">\n");
        foreach (var bar in bars)
        {
            var (all, marked) = most > 0 ? (Height * bar.All / most, Height * bar.Marked / most) : (0, 0);
            drawn.Append(CultureInfo.InvariantCulture,
                $"""
                <li><svg viewBox="0 0 10 {Height}" preserveAspectRatio="none">
                <title>{Page.Encode(bar.Name)}: {bar.Written}</title>
                <rect class="chart__all" y="{Height - all:0.##}" width="10" height="{all:0.##}"/>
                <rect class="chart__marked" y="{Height - marked:0.##}" width="10" height="{marked:0.##}"/></svg>
                <span>{Page.Encode(bar.Label)}</span></li>

                """);
        }

        drawn.Append(CultureInfo.InvariantCulture,
            $"</ol>\n<div class=\"unseen\"><table><caption>{Title}</caption>\n<thead><tr>{Heading(first)}{Heading(All)}");
        if (Marked is not null)
            drawn.Append(Heading(Marked));
        drawn.Append("</tr></thead><tbody>\n");
        foreach (var bar in bars)
        {
            drawn.Append(CultureInfo.InvariantCulture, $"<tr><th scope=\"row\">{Page.Encode(bar.Name)}</th><td>{bar.Written}</td>");
            if (Marked is not null)
                drawn.Append(CultureInfo.InvariantCulture, $"<td>{bar.Marked:0.####}</td>");
            drawn.Append("</tr>\n");
        }

        return drawn.Append("</tbody></table></div></figure>\n").ToString();
    }

    private static string Heading(string words) => $"<th scope=\"col\">{words}</th>";
}

/// <summary>A bar.</summary>
/// <param name="Name">What it is about, in full.</param>
/// <param name="Label">The same as short as there is room for; may be empty.</param>
/// <param name="All">Its length.</param>
/// <param name="Marked">Length of its marked part.</param>
internal sealed record Bar(string Name, string Label, double All, double Marked = 0)
{
    /// <summary>Its length, for a person.</summary>
    public string Written => All.ToString("0.####", CultureInfo.InvariantCulture);
}
