namespace ChatBot.Pages.Scoring;

/// <summary>A page, what was read of it, and what of that is right. What nobody marked counts as right, and not in the figures.</summary>
/// <param name="Text">By runs of four words.</param>
/// <param name="IsText">Nine of ten words are there, and less than a tenth of them is something else.</param>
internal sealed record PageScore(
    TruePage Truth, Half Half, string? Title, string? Author, DateTimeOffset? Published, TextScore Text, bool IsTitle, bool IsAuthor,
    bool IsDay, bool IsText)
{
    private const double Enough = 0.9;

    public bool IsRight => IsTitle && IsAuthor && IsDay && IsText;

    public static PageScore Of(TruePage truth, Articles.Article? article)
    {
        var text = article?.Text ?? "";
        var words = TextScore.OfRuns(text, truth.Text, 1);
        return new(
            truth, Halves.Of(truth.Id), article?.Title, article?.Author, article?.PublishedAt, TextScore.OfRuns(text, truth.Text, 4),
            TitleRule.IsRight(article?.Title, truth), AuthorRule.IsRight(article?.Author, truth),
            DayRule.IsRight(article?.PublishedAt, truth), words.Recall >= Enough && words.Precision > Enough);
    }
}
