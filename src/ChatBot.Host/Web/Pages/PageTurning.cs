using System.Globalization;

namespace ChatBot.Host.Web.Pages;

/// <summary>How lists that are longer than a page are gone through, a page after the other.</summary>
internal static class PageTurning
{
    /// <summary>Which page is asked for, from 1 on; the first where that cannot be read.</summary>
    public static int NumberOf(IQueryCollection query) => Math.Max(1,
        int.TryParse(query["page"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1);

    /// <summary>The ways to the pages before and behind one of a list; all of it is markup.</summary>
    /// <param name="label">What the ways are.</param>
    /// <param name="before">Address; null where there is none.</param>
    /// <param name="next">Address; null where there is none.</param>
    /// <param name="place">Where in the list the page is; empty where that is not told.</param>
    public static string Ways(string label, string? before, string beforeWords, string? next, string nextWords, string place = "") =>
        $"<nav class=\"library__pages\" aria-label=\"{label}\">\n"
        + $"{Way(before, "prev", beforeWords)}{place}{Way(next, "next", nextWords)}</nav>\n";

    private static string Way(string? address, string relation, string words) => address is null ? ""
        : $"<a class=\"button button--plain\" rel=\"{relation}\" href=\"{address}\">{words}</a>\n";
}
