using ChatBot.Evaluation.Confidence;

namespace ChatBot.Evaluation.Tests.Confidence;

public sealed class ReliabilityTests
{
    [Fact]
    public void The_error_weighs_each_bins_distance_by_its_answers()
    {
        // Bin .6 to .7: confidences .6 and .68, mean .64, one of two right: distance .14, weight 2 of 3.
        // Bin .9 to 1: confidence 1, right: distance 0. Error: .14 * 2 / 3.
        // Brier: (.4² + .68² + 0²) / 3 = (.16 + .4624) / 3.
        var reliability = Reliability.Of([new(0.6, true), new(0.68, false), new(1, true)])!;

        reliability.ShouldSatisfyAllConditions(
            () => reliability.ExpectedError.ShouldBe(0.28 / 3, 1e-9),
            () => reliability.Brier.ShouldBe(0.6224 / 3, 1e-9),
            () => reliability.Answers.ShouldBe(3),
            () => reliability.Bins.Count.ShouldBe(10),
            () => reliability.Bins[6].ShouldBe(new ReliabilityBin(0.6, 2, 0.64, 0.5)),
            () => reliability.Bins[9].ShouldBe(new ReliabilityBin(0.9, 1, 1, 1)),
            () => reliability.Bins[0].Answers.ShouldBe(0));
    }

    [Fact]
    public void Seven_of_ten_right_at_a_confidence_of_point_seven_is_no_error() =>
        Reliability.Of([.. Enumerable.Range(0, 10).Select(i => new JudgedAnswer(0.7, i < 7))])!.ExpectedError.ShouldBe(0, 1e-9);

    [Fact]
    public void Without_answers_there_is_nothing_to_tell() => Reliability.Of([]).ShouldBeNull();
}
