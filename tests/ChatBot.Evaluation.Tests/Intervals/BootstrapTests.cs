using ChatBot.Evaluation.Intervals;

namespace ChatBot.Evaluation.Tests.Intervals;

public sealed class BootstrapTests
{
    [Fact]
    public void Equal_scores_leave_no_doubt() =>
        Bootstrap.OfMean([0.5, 0.5, 0.5]).ShouldBe(new Interval(0.5, 0.5));

    [Fact]
    public void A_share_lies_about_two_standard_errors_around_its_mean()
    {
        // 100 questions, half of them right: the standard error is sqrt(0.5 * 0.5 / 100) = 0.05, and 1.96 of them are 0.098.
        var interval = Bootstrap.OfMean([.. Enumerable.Range(0, 100).Select(i => i % 2.0)]);

        interval.Low.ShouldBe(0.402, 0.015);
        interval.High.ShouldBe(0.598, 0.015);
    }

    [Fact]
    public void The_same_scores_give_the_same_interval()
    {
        double[] scores = [0, 1, 1, 0, 1, 0.5];

        Bootstrap.OfMean(scores).ShouldBe(Bootstrap.OfMean(scores));
    }

    [Fact]
    public void Without_scores_there_is_no_interval() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.OfMean([]));

    [Fact]
    public void A_figure_that_some_draws_cannot_measure_lies_where_the_others_have_it()
    {
        // Of two items, a quarter of the draws lacks the second; the figure is 1 in all others.
        Bootstrap.Of([0, 1], drawn => drawn.Contains(1) ? 1.0 : null).ShouldBe(new Interval(1, 1));
        Bootstrap.Of<int>([0, 1], _ => null).ShouldBeNull();
    }
}
