namespace ChatBot.Pages.Scoring;

/// <summary>How a set of pages was read, or a half of one.</summary>
/// <param name="Right">Title, author, day and text at once.</param>
/// <param name="Precision">The mean of the pages of which anything was read.</param>
/// <param name="Recall">The mean of the pages that hold anything.</param>
internal sealed record PageFigures(
    string Set, string Half, int Pages, Count Title, Count Author, Count Day, Count Text, Count Right, double Precision, double Recall)
{
    /// <summary>Of both means, as scrapinghub's benchmark has it.</summary>
    public double F1 => new TextScore(Precision, Recall).F1;

    public static PageFigures Of(string set, string half, IReadOnlyList<PageScore> pages) => new(
        set, half, pages.Count,
        Count.Among(pages.Where(page => page.Truth.Title is { Length: > 0 }), page => page.IsTitle),
        Count.Among(pages.Where(page => page.Truth.Byline is not null), page => page.IsAuthor),
        Count.Among(pages.Where(page => page.Truth.Published is not null), page => page.IsDay),
        Count.Among(pages, page => page.IsText),
        Count.Among(pages, page => page.IsRight),
        Mean(pages.Select(page => page.Text.Precision)), Mean(pages.Select(page => page.Text.Recall)));

    private static double Mean(IEnumerable<double?> values) => values.Average() ?? 0;
}

/// <summary>So many of so many.</summary>
internal sealed record Count(int Right, int Total)
{
    public static Count Among(IEnumerable<PageScore> pages, Func<PageScore, bool> isRight)
    {
        var all = pages.ToList();
        return new(all.Count(isRight), all.Count);
    }
}
