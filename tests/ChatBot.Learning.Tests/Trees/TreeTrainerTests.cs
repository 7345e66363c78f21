using ChatBot.Learning.Trees;
using ChatBot.Retrieval.Learned;

namespace ChatBot.Learning.Tests.Trees;

public sealed class TreeTrainerTests
{
    private static readonly string[] Features = ["tells", "noise"];

    [Fact]
    public void The_row_that_is_right_in_its_group_is_put_first()
    {
        // What tells is how a row compares within its group, not its value alone.
        var draw = new Random(3);
        var rows = Enumerable.Range(0, 200)
            .SelectMany(group => Enumerable.Range(0, 5)
                .Select(i => new TrainingRow([i == 2 ? 1 : 0, draw.Next(100)], i == 2 ? 1 : 0, group))).ToList();

        var trees = TreeTrainer.Rank(Features, rows, new() { Trees = 20 });

        trees.Score([1, 0]).ShouldBeGreaterThan(trees.Score([0, 100]) + 1);
    }

    [Fact]
    public void The_estimate_comes_near_the_share_of_right_rows()
    {
        var draw = new Random(4);
        var rows = Enumerable.Range(0, 4000)
            .Select(i => new TrainingRow([i % 2, draw.Next(100)], draw.NextDouble() < (i % 2 == 0 ? 0.2 : 0.9) ? 1 : 0, 0)).ToList();

        var trees = TreeTrainer.Estimate(Features, rows, new() { Trees = 150, Depth = 1, Rate = 0.1, FeatureShare = 1 });

        Probability(trees, 0).ShouldBe(0.2, 0.04);
        Probability(trees, 1).ShouldBe(0.9, 0.04);
    }

    [Fact]
    public void The_same_rows_give_the_same_trees_bit_for_bit()
    {
        var draw = new Random(5);
        var rows = Enumerable.Range(0, 500)
            .Select(i => new TrainingRow([draw.NextSingle(), draw.NextSingle()], draw.Next(2), i / 5)).ToList();

        Written(TreeTrainer.Rank(Features, rows, new() { Trees = 10 }))
            .ShouldBe(Written(TreeTrainer.Rank(Features, rows, new() { Trees = 10 })));
    }

    [Fact]
    public void No_leaf_is_made_of_fewer_rows_than_asked()
    {
        var rows = Enumerable.Range(0, 100).Select(i => new TrainingRow([i, 0], i < 5 ? 1 : 0, 0)).ToList();

        var tree = TreeTrainer.Estimate(Features, rows, new() { Trees = 1, LeafRows = 20, FeatureShare = 1 }).Trees[0];

        rows.CountBy(row => tree.Value(row.Features)).ShouldAllBe(leaf => leaf.Value >= 20);
    }

    [Fact]
    public void A_row_that_is_not_finite_is_refused() =>
        Should.Throw<ArgumentException>(() => TreeTrainer.Rank(Features, [new([float.NaN, 0], 1, 0)], new()));

    private static double Probability(BoostedTrees trees, float value) => trees.Probability([value, 50]);

    private static string Written(BoostedTrees trees)
    {
        var writer = new StringWriter();
        BoostedTreesFile.Write(trees, writer);
        return writer.ToString();
    }
}
