namespace ChatBot.Retrieval.Learned;

/// <summary>
/// A binary tree over feature rows. Node 0 is the root; a node with feature -1 is a leaf. A row goes left where its feature is at most the
/// threshold. Every node carries the value that it would give as a leaf, so that what each step of a path adds can be told.
/// </summary>
public sealed class RegressionTree
{
    private readonly IReadOnlyList<TreeNode> nodes;

    /// <param name="nodes">At least one; children come after their parent.</param>
    /// <exception cref="ArgumentException">A child does not come after its parent or lies beyond the end.</exception>
    public RegressionTree(IReadOnlyList<TreeNode> nodes)
    {
        ArgumentOutOfRangeException.ThrowIfZero(nodes.Count);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsLeaf
                && (nodes[i].Left <= i || nodes[i].Right <= i || nodes[i].Left >= nodes.Count || nodes[i].Right >= nodes.Count))
                throw new ArgumentException($"Node {i} has a child that does not come after it.", nameof(nodes));
        }

        this.nodes = nodes;
    }

    public IReadOnlyList<TreeNode> Nodes => nodes;

    /// <summary>The value of the leaf that a row falls into.</summary>
    public double Value(ReadOnlySpan<float> row)
    {
        var node = nodes[0];
        while (!node.IsLeaf)
            node = nodes[node.Next(row)];
        return node.Value;
    }

    /// <summary>Adds to <paramref name="shares"/>, one per feature, what each feature on the row's path changes in the value (Saabas
    /// 2014).</summary>
    public void AddShares(ReadOnlySpan<float> row, Span<double> shares)
    {
        var node = nodes[0];
        while (!node.IsLeaf)
        {
            var next = nodes[node.Next(row)];
            shares[node.Feature] += next.Value - node.Value;
            node = next;
        }
    }
}
