using System.Numerics.Tensors;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Exact search over the vectors in memory: cosines of unit-length vectors are their dot products.</summary>
internal static class VectorSearch
{
    /// <summary>So many multiplications take a core about two milliseconds; fewer are not worth waking another one.</summary>
    internal const long WorthAllCores = 16_000_000;

    /// <param name="frame">Which articles are looked at; null: all.</param>
    public static TopScores Nearest(Catalog catalog, ReadOnlyMemory<float> vector, int limit, SearchFrame? frame = null)
    {
        if ((long)catalog.Passages.Count * vector.Length < WorthAllCores)
            return Nearest(catalog, vector.Span, 0, catalog.Runs, limit, frame);

        var parts = Environment.ProcessorCount;
        var found = new TopScores[parts];
        Parallel.For(0, parts, part => found[part] = Nearest(
            catalog, vector.Span, (int)((long)catalog.Runs * part / parts), (int)((long)catalog.Runs * (part + 1) / parts), limit,
            frame));
        foreach (var other in found[1..])
            found[0].Add(other);
        return found[0];
    }

    /// <summary>The cosine of one passage.</summary>
    public static double Cosine(Catalog catalog, ReadOnlySpan<float> vector, int passage)
    {
        var run = catalog.Passages.RunOf(passage);
        return Cosine(catalog.ArticleOfRun(run).Vectors!, vector, passage - catalog.Passages.RunStart(run));
    }

    private static TopScores Nearest(Catalog catalog, ReadOnlySpan<float> vector, int firstRun, int endRun, int limit,
        SearchFrame? frame)
    {
        var top = new TopScores(limit);
        for (var run = firstRun; run < endRun; run++)
        {
            if (frame is not null && !catalog.IsRunWithin(frame, run))
                continue;
            var vectors = catalog.ArticleOfRun(run).Vectors!;
            var start = catalog.Passages.RunStart(run);
            for (var row = 0; row * vector.Length < vectors.Length; row++)
                top.Add(start + row, Cosine(vectors, vector, row));
        }

        return top;
    }

    private static double Cosine(float[] vectors, ReadOnlySpan<float> vector, int row) =>
        TensorPrimitives.Dot(vectors.AsSpan(row * vector.Length, vector.Length), vector);
}
