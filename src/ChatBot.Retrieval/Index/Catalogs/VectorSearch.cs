using System.Numerics.Tensors;

namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>
/// Exact search by vector: cosines of unit-length vectors are their dot products. All passages are compared by their
/// <see cref="VectorCodes"/> in memory, and the best of these, several times as many as are wanted, by the vectors themselves.
/// </summary>
internal static class VectorSearch
{
    /// <summary>So many multiplications take a core about a millisecond; fewer are not worth waking another one.</summary>
    internal const long WorthAllCores = 16_000_000;

    // Codes are some thousandths off: so many times as many, and so many more, hold the best ones.
    private const int Times = 2, More = 64;

    /// <summary>Numbers of passages with their cosines, best first.</summary>
    /// <param name="compare">The cosines of passages, in their order, by the vectors themselves.</param>
    /// <param name="frame">Which articles are looked at; null: all.</param>
    public static IReadOnlyList<(int Passage, double Cosine)> Nearest(
        Catalog catalog, ReadOnlyMemory<float> vector, int limit, Func<IReadOnlyList<int>, double[]> compare, SearchFrame? frame = null)
    {
        var near = FindNear(catalog, vector, limit, frame);
        return Best(near, compare(near), limit);
    }

    /// <summary>Numbers of the passages among which the nearest ones are, by their codes.</summary>
    public static IReadOnlyList<int> FindNear(Catalog catalog, ReadOnlyMemory<float> vector, int limit, SearchFrame? frame = null) =>
        [.. FindTop(catalog, vector.Span, (limit * Times) + More, frame).Best().Select(best => best.Number)];

    /// <summary>The best of these, best first.</summary>
    /// <param name="near">Numbers of passages.</param>
    /// <param name="cosines">Their cosines, in their order.</param>
    public static IReadOnlyList<(int Passage, double Cosine)> Best(IReadOnlyList<int> near, double[] cosines, int limit) =>
        [.. near.Zip(cosines).OrderByDescending(passage => passage.Second).ThenBy(passage => passage.First).Take(limit)];

    /// <summary>The cosine of one passage by the vectors in memory.</summary>
    public static double Cosine(Catalog catalog, ReadOnlySpan<float> vector, int passage)
    {
        var run = catalog.Passages.RunOf(passage);
        var row = passage - catalog.Passages.RunStart(run);
        return TensorPrimitives.Dot(catalog.Vectors![run].AsSpan(row * vector.Length, vector.Length), vector);
    }

    private static TopScores FindTop(Catalog catalog, ReadOnlySpan<float> vector, int limit, SearchFrame? frame)
    {
        var question = new CodedQuestion(vector);
        if ((long)catalog.Passages.Count * vector.Length < WorthAllCores)
            return FindTop(catalog, question, 0, catalog.Runs, limit, frame);

        var parts = Environment.ProcessorCount;
        var found = new TopScores[parts];
        Parallel.For(0, parts, part => found[part] = FindTop(
            catalog, question, (int)((long)catalog.Runs * part / parts), (int)((long)catalog.Runs * (part + 1) / parts), limit,
            frame));
        foreach (var other in found[1..])
            found[0].Add(other);
        return found[0];
    }

    private static TopScores FindTop(Catalog catalog, CodedQuestion question, int firstRun, int endRun, int limit, SearchFrame? frame)
    {
        var top = new TopScores(limit);
        var codes = catalog.Codes!;
        for (var run = firstRun; run < endRun; run++)
        {
            if (frame is not null && !catalog.IsRunWithin(frame, run))
                continue;
            var (article, start) = (catalog.ArticleOfRun(run), catalog.Passages.RunStart(run));
            for (var done = 0; done < article.Passages;)
            {
                var rows = codes.From(article.FirstPassage + done, article.Passages - done);
                for (var row = 0; row < rows.Count; row++)
                    top.Add(start + done + row, question.Near(rows, row));
                done += rows.Count;
            }
        }

        // A file stays mapped as long as something refers to it.
        GC.KeepAlive(codes);
        return top;
    }
}
