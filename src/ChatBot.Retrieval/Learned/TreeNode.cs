namespace ChatBot.Retrieval.Learned;

/// <summary>A node of a <see cref="RegressionTree"/>.</summary>
/// <param name="Feature">Index of the feature that decides; -1 for a leaf.</param>
/// <param name="Threshold">Rows of at most this value go left.</param>
/// <param name="Left">Index of the left child.</param>
/// <param name="Right">Index of the right child.</param>
/// <param name="Value">What the node gives as a leaf, in the unit of the score.</param>
public readonly record struct TreeNode(int Feature, float Threshold, int Left, int Right, float Value)
{
    public bool IsLeaf => Feature < 0;

    public static TreeNode Leaf(float value) => new(-1, 0, 0, 0, value);

    internal int Next(ReadOnlySpan<float> row) => row[Feature] <= Threshold ? Left : Right;
}
