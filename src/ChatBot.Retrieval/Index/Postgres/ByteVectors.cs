using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Vectors on a server without the extension: an article's back to back in a row, searched exactly in memory, as SQLite's
/// are.</summary>
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

    public override ValueTask<IReadOnlyList<PassageScore>> NearestAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<PassageScore>>(
            [.. VectorSearch.Nearest(catalog, vector, limit,
                    near => [.. near.Select(passage => VectorSearch.Cosine(catalog, vector.Span, passage))])
                .Select(best => catalog.PassageScore(best.Passage, best.Cosine))]);

    public override ValueTask<IReadOnlyList<PassageScore>> CosinesAsync(
        PostgresTransaction transaction, Catalog catalog, ReadOnlyMemory<float> vector, IReadOnlyCollection<long> passageKeys,
        CancellationToken cancellationToken) => ValueTask.FromResult<IReadOnlyList<PassageScore>>(
            [.. passageKeys.Select(catalog.Passages.Find).Where(passage => passage >= 0)
                .Select(passage => catalog.PassageScore(passage, VectorSearch.Cosine(catalog, vector.Span, passage)))]);
}
