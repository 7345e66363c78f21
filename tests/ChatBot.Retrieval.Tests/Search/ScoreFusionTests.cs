using ChatBot.Retrieval.Search;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Search;

public sealed class ScoreFusionTests
{
    [Fact]
    public void Standard_scores_of_a_worked_example() =>
        ScoreFusion.Standardise([1.0, 3.0, 5.0]).ShouldBe([-1.2247448, 0, 1.2247448], 1e-6);

    [Fact]
    public void Equal_scores_tell_nothing() => ScoreFusion.Standardise([2.0, 2.0]).ShouldBe([0.0, 0.0]);

    [Fact]
    public void Order_is_kept_and_the_mean_is_zero() =>
        Prop.ForAll<int[]>(scores =>
        {
            var standard = ScoreFusion.Standardise([.. scores.Select(score => (double)score)]);
            var keepsOrder = scores.Zip(standard).OrderBy(pair => pair.First).Select(pair => pair.Second).ToList();
            return standard.Length == scores.Length
                && (scores.Length == 0 || Math.Abs(standard.Average()) < 1e-6)
                && keepsOrder.SequenceEqual(keepsOrder.Order());
        }).QuickCheckThrowOnFailure();
}
