using ChatBot.Evaluation.Confidence;

namespace ChatBot.Evaluation.Tests.Confidence;

public sealed class RefusalCurveTests
{
    [Fact]
    public void The_area_is_the_share_of_pairs_that_are_in_order_ties_counting_half()
    {
        // Answerable .9, .5; unanswerable .5, .2. Of the four pairs (.9, .5), (.9, .2) and (.5, .2) are in order, (.5, .5) is a tie: 3.5 /
        // 4.
        var curve = RefusalCurve.Of([0.9, 0.5], [0.5, 0.2])!;

        curve.Area.ShouldBe(0.875, 1e-9);
        curve.Points.ShouldBe(
        [
            new(0.2, 0, 0), new(0.5, 0, 0.5), new(0.9, 0.5, 1), new(double.PositiveInfinity, 1, 1),
        ]);
    }

    [Theory]
    [InlineData(0, 0.5, 0.5)]
    [InlineData(0.49, 0.5, 0.5)]
    [InlineData(0.5, 1, 0.9)]
    public void The_most_is_refused_that_the_allowed_over_refusal_lets(double overRefusal, double refused, double threshold)
    {
        var point = RefusalCurve.Of([0.9, 0.5], [0.5, 0.2])!.At(overRefusal);

        point.UnanswerableRefused.ShouldBe(refused);
        point.Threshold.ShouldBe(threshold);
    }

    [Fact]
    public void What_was_never_searched_is_refused_at_every_threshold()
    {
        var curve = RefusalCurve.Of([0.9, 0.8], [double.NegativeInfinity, 0.95])!;

        curve.At(0).UnanswerableRefused.ShouldBe(0.5);
        curve.Area.ShouldBe(0.5, 1e-9);
    }

    [Fact]
    public void One_kind_of_question_alone_makes_no_curve()
    {
        RefusalCurve.Of([0.5], []).ShouldBeNull();
        RefusalCurve.Of([], [0.5]).ShouldBeNull();
    }
}
