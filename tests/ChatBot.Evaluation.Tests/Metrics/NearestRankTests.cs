using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class NearestRankTests
{
    [Theory]
    [InlineData(0.50, 10)]
    [InlineData(0.95, 19)]
    [InlineData(0.99, 20)]
    [InlineData(1.00, 20)]
    [InlineData(0.01, 1)]
    public void Percentile_of_one_to_twenty_is_the_value_of_its_rank(double share, double expected) =>
        NearestRank.Of(share, [.. Enumerable.Range(1, 20).Select(value => (double)value)]).ShouldBe(expected);

    [Fact]
    public void A_single_value_is_every_percentile() => NearestRank.Of(0.99, [7]).ShouldBe(7);

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    public void A_share_outside_of_its_range_is_refused(double share) =>
        Should.Throw<ArgumentOutOfRangeException>(() => NearestRank.Of(share, [1]));

    [Fact]
    public void No_values_are_refused() => Should.Throw<ArgumentOutOfRangeException>(() => NearestRank.Of(0.5, []));
}
