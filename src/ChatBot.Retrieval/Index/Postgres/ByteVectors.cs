using System.Numerics.Tensors;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Vectors on a server without the extension: an article's back to back in a row, searched exactly as SQLite's are, by all of them
/// in memory or, of a large index, by their codes and the rows of the best.</summary>
internal sealed class ByteVectors : VectorRows
{
    public override bool AreInMemory => true;

    public override void AddTable(PostgresBatch batch, string table, int dimensions) =>
        batch.Add($"CREATE TABLE {table} (passage bigint PRIMARY KEY, vectors bytea NOT NULL)");

    public override void AddRows(PostgresBatch batch, string table, long firstPassage, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        if (vectors.Count > 0)
            batch.Add($"INSERT INTO {table} (passage, vectors) VALUES ($1, $2)", firstPassage,
                LittleEndian.ToBytes<float>(PassageVectors.Join(vectors)));
    }

    public override async Task<float[]> ReadAsync(
        PostgresTransaction transaction, IReadOnlyList<long> passageKeys, CancellationToken cancellationToken)
    {
        var rows = await transaction.ListAsync(
            "SELECT vectors FROM vectors WHERE passage = ANY($1) ORDER BY passage", [passageKeys.ToArray()],
            row => LittleEndian.ToNumbers<float>(row.GetFieldValue<byte[]>(0)), cancellationToken);
        return [.. rows.SelectMany(row => row)];
    }

    public override void Adopt(PostgresBatch batch) => batch.Add("DROP TABLE vectors").Add("ALTER TABLE new_vectors RENAME TO vectors");

    public override async ValueTask<IReadOnlyList<PassageScore>> NearestAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, int limit, SearchFrame? frame,
        CancellationToken cancellationToken)
    {
        var near = VectorSearch.FindNear(catalog, vector, limit, frame);
        var cosines = await CompareAsync(transaction, catalog, vector, near, cancellationToken);
        return [.. VectorSearch.Best(near, cosines, limit).Select(best => catalog.PassageScore(best.Passage, best.Cosine))];
    }

    public override async ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys,
        CancellationToken cancellationToken)
    {
        List<int> passages = [.. passageKeys.Select(catalog.Passages.Find).Where(passage => passage >= 0)];
        return [.. passages.Zip(await CompareAsync(transaction, catalog, vector, passages, cancellationToken), catalog.PassageScore)];
    }

    /// <summary>The cosines of passages of a catalog, in their order.</summary>
    private static async ValueTask<double[]> CompareAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, IReadOnlyList<int> passages,
        CancellationToken cancellationToken)
    {
        if (catalog.Vectors is not null)
            return [.. passages.Select(passage => VectorSearch.Cosine(catalog, vector.Span, passage))];

        var runs = passages.Select(catalog.Passages.RunOf).ToList();
        var cosines = new double[passages.Count];
        await using var reader = await transaction.ReadAsync(
            """
            SELECT wanted.place, substring(held.vectors FROM wanted.start FOR $4)
            FROM unnest($1::integer[], $2::bigint[], $3::integer[]) AS wanted (place, passage, start)
            JOIN vectors AS held ON held.passage = wanted.passage
            """,
            [
                Enumerable.Range(0, passages.Count).ToArray(),
                runs.Select(run => catalog.ArticleOfRun(run).FirstPassage).ToArray(),
                passages.Zip(runs, (passage, run) => 1 + ((passage - catalog.Passages.RunStart(run)) * vector.Length * sizeof(float)))
                    .ToArray(),
                vector.Length * sizeof(float),
            ],
            cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var held = LittleEndian.ToNumbers<float>(reader.GetFieldValue<byte[]>(1));
            var place = reader.GetInt32(0);
            cosines[place] = held.Length == vector.Length ? TensorPrimitives.Dot(held, vector.Span)
                : throw catalog.ArticleOfRun(runs[place]).LacksVectors();
        }

        return cosines;
    }
}
