using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ChatBot.Pages.Scoring;

/// <summary>What pages were read like: figures for each set, whole and by halves, and the pages read worst.</summary>
internal sealed class PageReport(IReadOnlyList<PageScore> pages)
{
    private static readonly JsonSerializerOptions Members = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private IReadOnlyList<PageFigures> Figures { get; } =
    [
        .. pages.GroupBy(page => page.Truth.Set).SelectMany(set => new[]
        {
            PageFigures.Of(set.Key, "all", [.. set]),
            PageFigures.Of(set.Key, "tuned", [.. set.Where(page => page.Half == Half.Tuned)]),
            PageFigures.Of(set.Key, "kept", [.. set.Where(page => page.Half == Half.Kept)]),
        })
    ];

    public string ToText(int worst, Half? half)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"set",-4} {"half",-6} {"pages",5} {"title",9} {"byline",9} {"date",9} "
            + $"{"text",9} {"all right",17} {"P",5} {"R",5} {"F1",5}");
        foreach (var figures in Figures)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{figures.Set,-4} {figures.Half,-6} {figures.Pages,5} {Of(figures.Title),9} "
                + $"{Of(figures.Author),9} {Of(figures.Day),9} {Of(figures.Text),9} {Of(figures.Right),9} {Share(figures.Right),7} "
                + $"{figures.Precision,5:.000} {figures.Recall,5:.000} {figures.F1,5:.000}");
        }

        foreach (var page in pages.Where(page => half is null || page.Half == half)
            .OrderBy(page => Quality(page)).ThenBy(page => page.Truth.Id, StringComparer.Ordinal).Take(worst))
            Describe(text, page);
        return text.ToString();
    }

    public string ToJson() => JsonSerializer.Serialize(new
    {
        Figures,
        Pages = pages.Select(page => new
        {
            page.Truth.Id,
            Half = page.Half.ToString().ToLowerInvariant(),
            page.IsRight,
            Title = new { Read = page.Title, True = page.Truth.Title, page.IsTitle },
            Byline = new { Read = page.Author, True = page.Truth.Byline, page.IsAuthor },
            Date = new { Read = page.Published, True = page.Truth.Published, page.IsDay },
            Text = new { page.Text.Precision, page.Text.Recall, page.Text.F1, page.IsText },
        }),
    }, Members) + Environment.NewLine;

    private static double Quality(PageScore page) =>
        page.Text.F1 + (page.IsTitle ? 1 : 0) + (page.IsAuthor ? 1 : 0) + (page.IsDay ? 1 : 0);

    private static void Describe(StringBuilder text, PageScore page)
    {
        text.AppendLine(CultureInfo.InvariantCulture,
            $"{page.Truth.Id}: text {page.Text.Precision ?? 0:.000} {page.Text.Recall ?? 0:.000}{(page.IsText ? "" : " WRONG")}");
        if (!page.IsTitle)
            text.AppendLine(CultureInfo.InvariantCulture, $"    title  {page.Title ?? "–"}  ≠  {page.Truth.Title}");
        if (!page.IsAuthor)
            text.AppendLine(CultureInfo.InvariantCulture, $"    byline {page.Author ?? "–"}  ≠  {page.Truth.Byline}");
        if (!page.IsDay)
            text.AppendLine(CultureInfo.InvariantCulture,
                $"    date   {page.Published?.ToString("O", CultureInfo.InvariantCulture) ?? "–"}  ≠  {page.Truth.Published}");
    }

    private static string Of(Count count) => string.Create(CultureInfo.InvariantCulture, $"{count.Right}/{count.Total}");

    private static string Share(Count count) =>
        count.Total == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count.Right / count.Total:0.0} %");
}
