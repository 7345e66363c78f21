using ChatBot.Retrieval.Learned;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Retrieval.Tests.Learned;

public sealed class BoostedTreesTests
{
    // Left below or at 0.5 of the first feature; there, by the second.
    private static readonly RegressionTree Tree = new(
    [
        new(0, 0.5f, 1, 4, 0.1f),
        new(1, 2, 2, 3, 0.3f),
        TreeNode.Leaf(1),
        TreeNode.Leaf(-1),
        TreeNode.Leaf(0.25f),
    ]);

    private static readonly BoostedTrees Trees = new(["met", "words"], 0.5, [Tree, new([TreeNode.Leaf(2)])]);

    [Theory]
    [InlineData(0.5f, 2f, 1 + 0.5 + 2)]
    [InlineData(0.5f, 2.1f, -1 + 0.5 + 2)]
    [InlineData(0.6f, 0f, 0.25 + 0.5 + 2)]
    public void A_score_is_the_bias_and_the_leaf_of_each_tree(float met, float words, double expected) =>
        Trees.Score([met, words]).ShouldBe(expected);

    [Fact]
    public void Shares_say_what_each_feature_changes_on_the_way_to_the_leaf()
    {
        var shares = Trees.Shares([0.5f, 2.1f]);

        shares[0].ShouldBe(0.3 - 0.1, 1e-6);
        shares[1].ShouldBe(-1 - 0.3, 1e-6);
    }

    [Fact]
    public void Shares_and_the_values_of_the_roots_add_up_to_the_score() => Prop.ForAll<short, short>((met, words) =>
    {
        float[] row = [met / 100f, words / 100f];

        (Trees.Shares(row).Sum() + Trees.Bias + 0.1f + 2).ShouldBe(Trees.Score(row), 1e-5);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_row_of_another_length_is_refused() => Should.Throw<ArgumentException>(() => Trees.Score([1]));

    [Fact]
    public void A_node_whose_child_comes_before_it_is_refused() =>
        Should.Throw<ArgumentException>(() => new RegressionTree([new(0, 0, 0, 1, 0), TreeNode.Leaf(1)]));

    [Fact]
    public void A_file_is_read_back_as_it_was_written()
    {
        var written = new StringWriter();
        BoostedTreesFile.Write(Trees, written);

        var read = BoostedTreesFile.Read(new StringReader(written.ToString()));

        read.Features.ShouldBe(Trees.Features);
        read.Bias.ShouldBe(Trees.Bias);
        read.Trees.SelectMany(tree => tree.Nodes).ShouldBe(Trees.Trees.SelectMany(tree => tree.Nodes));
    }

    [Fact]
    public void Remarks_and_empty_lines_of_a_file_are_passed_over() =>
        BoostedTreesFile.Read(new StringReader("# made by hand\ntrees 1\n\nbias 1\nfeature a b\ntree 1\nleaf 2\n")).Score([0]).ShouldBe(3);

    [Theory]
    [InlineData("", "Line 1")]
    [InlineData("trees 2\nbias 0\n", "Line 1")]
    [InlineData("trees 1\nbias x\n", "Line 2")]
    [InlineData("trees 1\nbias 0\nfeature a\ntree 1\nsplit 1 0 1 2 0\n", "Line 5")]
    [InlineData("trees 1\nbias 0\nfeature a\ntree 2\nleaf 1\n", "Line 6")]
    [InlineData("trees 1\nbias 0\nfeature a\ntree 1\nleaf NaN\n", "Line 5")]
    [InlineData("trees 1\nbias 0\nfeature a\ntree 1\nsplit 0 0 1 2 0\n", "Line 5")]
    public void What_is_no_file_of_trees_is_refused_with_its_line(string text, string line) =>
        Should.Throw<FormatException>(() => BoostedTreesFile.Read(new StringReader(text))).Message.ShouldStartWith(line);
}
