using System.Globalization;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;
using Pgvector;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Vectors that pgvector keeps and searches: all of them one by one while they are few, else by its HNSW index. They are of unit
/// length, so that the inner product is the cosine.</summary>
internal sealed class ExtensionVectors : VectorRows
{
    /// <summary>The extension makes no HNSW index of longer ones; all of those are compared.</summary>
    private const int LongestIndexed = 2000;

    /// <summary>What the extension takes at most for hnsw.ef_search.</summary>
    private const int WidestSearch = 1000;

    /// <summary>See <see cref="PostgresIndexOptions.ExactPassages"/>.</summary>
    public int ExactPassages { get; init; }

    /// <summary>The extension of the database.</summary>
    public VectorExtension? Extension { get; init; }

    public override bool AreInMemory => false;

    public override void AddTable(PostgresBatch batch, string table, int dimensions)
    {
        var size = dimensions.ToString(CultureInfo.InvariantCulture);
        batch.Add($"CREATE TABLE {table} (passage bigint PRIMARY KEY, vector vector({size}) NOT NULL)");
        if (dimensions <= LongestIndexed)
            batch.Add($"CREATE INDEX {table}_by_nearness ON {table} USING hnsw (vector vector_ip_ops)");
    }

    public override void AddRows(PostgresBatch batch, string table, long firstPassage, IReadOnlyList<ReadOnlyMemory<float>> vectors)
    {
        for (var passage = 0; passage < vectors.Count; passage++)
            batch.Add($"INSERT INTO {table} (passage, vector) VALUES ($1, $2)", firstPassage + passage, new Vector(vectors[passage]));
    }

    public override async Task<float[]> ReadAsync(
        PostgresTransaction transaction, IReadOnlyList<long> passageKeys, CancellationToken cancellationToken)
    {
        var rows = await transaction.ListAsync(
            "SELECT vector FROM vectors WHERE passage = ANY($1) ORDER BY passage", [passageKeys.ToArray()],
            row => row.GetFieldValue<Vector>(0).ToArray(), cancellationToken);
        return [.. rows.SelectMany(row => row)];
    }

    public override void Adopt(PostgresBatch batch) => batch.Add("DROP TABLE vectors").Add("ALTER TABLE new_vectors RENAME TO vectors")
        .Add("ALTER INDEX IF EXISTS new_vectors_by_nearness RENAME TO vectors_by_nearness");

    public override async ValueTask<IReadOnlyList<PassageScore>> NearestAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, int limit, SearchFrame? frame,
        CancellationToken cancellationToken)
    {
        var batch = transaction.Batch();
        if (catalog.PassagesWithin(frame) is { } isWithin)
        {
            batch.Add(
                """
                SELECT passage, vector <#> $1 AS distance FROM vectors WHERE passage = ANY($3)
                ORDER BY (vector <#> $1) + 0, passage LIMIT $2
                """,
                new Vector(vector), limit, KeysOf(catalog, isWithin));
        }
        else if (catalog.Passages.Count <= ExactPassages || vector.Length > LongestIndexed)
        {
            // An order by anything but the bare distance is none that the HNSW index could give.
            batch.Add("SELECT passage, vector <#> $1 AS distance FROM vectors ORDER BY (vector <#> $1) + 0, passage LIMIT $2",
                new Vector(vector), limit);
        }
        else
        {
            var width = Math.Clamp(2 * limit, 200, WidestSearch).ToString(CultureInfo.InvariantCulture);
            batch.Add($"SET LOCAL hnsw.ef_search = {width}");
            if (Extension?.CanIterate == true)
                batch.Add("SET LOCAL hnsw.iterative_scan = relaxed_order");
            batch.Add(
                """
                SELECT passage, distance FROM (
                    SELECT passage, vector <#> $1 AS distance FROM vectors ORDER BY vector <#> $1 LIMIT $2) AS found
                ORDER BY distance, passage
                """,
                new Vector(vector), limit);
        }

        var found = new List<PassageScore>();
        await using var reader = await batch.ReadAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (catalog.Passages.Find(reader.GetInt64(0)) is >= 0 and var passage)
                found.Add(catalog.PassageScore(passage, -reader.GetDouble(1)));
        }

        return found;
    }

    public override async ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys,
        CancellationToken cancellationToken)
    {
        var cosines = new Dictionary<long, double>();
        await using (var reader = await transaction.ReadAsync(
            "SELECT passage, vector <#> $1 FROM vectors WHERE passage = ANY($2)", [new Vector(vector), passageKeys.ToArray()],
            cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                cosines[reader.GetInt64(0)] = -reader.GetDouble(1);
        }

        return [.. passageKeys.Where(cosines.ContainsKey).Select(key => (Key: key, Passage: catalog.Passages.Find(key)))
            .Where(passage => passage.Passage >= 0)
            .Select(passage => catalog.PassageScore(passage.Passage, cosines[passage.Key]))];
    }

    private static long[] KeysOf(Catalog catalog, Predicate<int> isWithin) =>
    [
        .. Enumerable.Range(0, catalog.Passages.Count).Where(passage => isWithin(passage))
            .Select(passage => catalog.PassageScore(passage, 0).PassageKey),
    ];
}
