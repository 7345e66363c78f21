namespace ChatBot.Learning.Trees;

/// <summary>The values of one feature in at most <see cref="Most"/> bins of about equally many rows: what makes growing trees
/// fast.</summary>
internal sealed class FeatureBins
{
    public const int Most = 64;

    private readonly float[] edges;
    private readonly byte[] bins;

    public FeatureBins(IReadOnlyList<TrainingRow> rows, int feature)
    {
        var values = new float[rows.Count];
        for (var i = 0; i < rows.Count; i++)
            values[i] = rows[i].Features[feature];
        var sorted = values.Order().ToArray();
        var distinct = new List<float>();
        for (var bin = 1; bin < Most; bin++)
        {
            var edge = sorted[(int)((long)bin * sorted.Length / Most)];
            if (distinct.Count == 0 || edge > distinct[^1])
                distinct.Add(edge);
        }

        edges = [.. distinct];
        bins = Array.ConvertAll(values, BinOf);
    }

    /// <summary>Number of edges; a row is in bin b where its value is at most edge b and above edge b - 1.</summary>
    public int Edges => edges.Length;

    public float Edge(int bin) => edges[bin];

    public byte this[int row] => bins[row];

    private byte BinOf(float value)
    {
        var found = Array.BinarySearch(edges, value);
        return (byte)(found >= 0 ? found : ~found);
    }
}
