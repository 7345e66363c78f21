using ChatBot.Articles.Tests.Support;
using ChatBot.Pages;
using ChatBot.Pages.Scoring;

namespace ChatBot.Articles.Tests.Measuring;

/// <summary>What <c>lab eval-pages</c> calls right.</summary>
public sealed class ScoringTests
{
    [Theory]
    [InlineData("a b c d e f", "a b c d e f", 1.0, 1.0)]
    [InlineData("a b c d e", "a b c d e f", 1.0, 2.0 / 3)]
    [InlineData("a b c d x", "a b c d", 0.5, 1.0)]
    [InlineData("d c b a", "a b c d", 0.0, 0.0)]
    [InlineData("a-b, «c»\nd", "a b c d", 1.0, 1.0)]
    [InlineData("a b", "a b", 1.0, 1.0)]
    public void A_text_is_compared_by_runs_of_four_words(string read, string truth, double precision, double recall)
    {
        var score = TextScore.OfRuns(read, truth, 4);

        score.Precision!.Value.ShouldBe(precision, 1e-9);
        score.Recall!.Value.ShouldBe(recall, 1e-9);
    }

    [Fact]
    public void A_run_that_is_read_twice_is_right_once() =>
        TextScore.OfRuns("a b c d a b c d", "a b c d", 4).ShouldBe(new TextScore(0.2, 1));

    [Fact]
    public void Of_nothing_read_there_is_no_precision_and_no_score()
    {
        var score = TextScore.OfRuns("", "a b c d", 4);

        (score.Precision, score.Recall, score.F1).ShouldBe((null, 0, 0));
    }

    [Theory]
    [InlineData("Ferries on strike", true)]
    [InlineData("ferries  on strike", true)]
    [InlineData("Ferries on strike - Gazette", true)]
    [InlineData("Gazette", false)]
    [InlineData("Ferries", false)]
    [InlineData(null, false)]
    public void A_title_is_right_with_and_without_the_name_of_the_site_where_the_truth_has_it(string? read, bool isRight) =>
        TitleRule.IsRight(read, Truth() with { Title = "Ferries on strike - Gazette" }).ShouldBe(isRight);

    [Fact]
    public void A_title_with_more_than_the_true_one_is_wrong() =>
        TitleRule.IsRight("Ferries on strike - Gazette", Truth() with { Title = "Ferries on strike" }).ShouldBeFalse();

    [Fact]
    public void Kinds_of_quotation_marks_make_no_difference_to_a_title() =>
        TitleRule.IsRight("\"It's over\"", Truth() with { Title = "“It’s over”" }).ShouldBeTrue();

    [Theory]
    [InlineData("Jane Doe", true)]
    [InlineData("JANE DOE", true)]
    [InlineData("Jane Doe, John Roe", false)]
    [InlineData("Jane", false)]
    [InlineData("Gazette", false)]
    [InlineData(null, false)]
    public void An_author_is_right_whose_words_all_stand_in_the_byline(string? read, bool isRight) =>
        AuthorRule.IsRight(read, Truth() with { Byline = "By Jane Doe3 May 2024" }).ShouldBe(isRight);

    [Theory]
    [InlineData("2024-05-03T00:00:00Z", true)]
    [InlineData("2024-05-02T22:30:00Z", true)]
    [InlineData("2024-05-04T01:00:00Z", false)]
    [InlineData(null, false)]
    public void A_date_is_right_on_the_true_day_of_the_page_or_of_the_world_clock(string? read, bool isRight) =>
        DayRule.IsRight(
            read is null ? null : DateTimeOffset.Parse(read, System.Globalization.CultureInfo.InvariantCulture),
            Truth() with { Published = "2024-05-03T00:30:00+0200" }).ShouldBe(isRight);

    [Fact]
    public void What_nobody_marked_is_not_counted_and_does_not_make_a_page_wrong()
    {
        var page = PageScore.Of(Truth(), Some.Article(Truth().Text));

        page.IsRight.ShouldBeTrue();
        PageFigures.Of("x", "all", [page])
            .ShouldBe(new PageFigures("x", "all", 1, new(0, 0), new(0, 0), new(0, 0), new(1, 1), new(1, 1), 1, 1));
    }

    [Fact]
    public void A_page_that_could_not_be_read_is_wrong() => PageScore.Of(Truth(), null).IsRight.ShouldBeFalse();

    [Fact]
    public void A_tenth_of_other_words_makes_a_text_wrong()
    {
        PageScore.Of(Truth(), Some.Article(Truth().Text + "\nand x")).IsText.ShouldBeTrue();
        PageScore.Of(Truth(), Some.Article(Truth().Text + "\nx and y")).IsText.ShouldBeFalse();
    }

    private static TruePage Truth() => new("x-1", "a test", string.Join(' ', Enumerable.Range(1, 20)));
}
