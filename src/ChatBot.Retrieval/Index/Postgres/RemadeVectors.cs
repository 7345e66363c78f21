using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The vectors of a new encoder that lie beside those of the old one; each call belongs in one transaction that holds the
/// <see cref="IndexState"/>.</summary>
internal static class RemadeVectors
{
    /// <summary>Makes room for the vectors of an encoder; those of yet another one, which was given up, go.</summary>
    public static void Begin(PostgresBatch batch, VectorRows rows, IndexState state, IndexMaker maker)
    {
        if (state.NewEncoder == Mark(maker))
            return;
        batch.Add("DROP TABLE IF EXISTS new_vectors");
        rows.AddTable(batch, VectorTable.New, maker.Dimensions);
        batch.Add("UPDATE index_state SET new_encoder = $1", Mark(maker));
    }

    public static async Task<IReadOnlyList<UnencodedArticle>> ListMissingAsync(
        PostgresTransaction transaction, VectorRows rows, IndexMaker maker, int limit, CancellationToken cancellationToken)
    {
        var state = await IndexState.HoldAsync(transaction, cancellationToken);
        if (state.Maker.HasVectorsOf(maker))
            return [];
        await BeginAsync(transaction, rows, state, maker, cancellationToken);
        return await ArticleRows.ListMissingAsync(transaction, limit, cancellationToken);
    }

    public static async Task<bool> PutAsync(
        PostgresTransaction transaction, VectorRows rows, IndexMaker maker, long article, IReadOnlyList<ReadOnlyMemory<float>> vectors,
        CancellationToken cancellationToken)
    {
        var state = await IndexState.HoldAsync(transaction, cancellationToken);
        if (state.Maker.HasVectorsOf(maker))
            return false;
        var first = await transaction.FindAsync("SELECT first_passage FROM articles WHERE key = $1", [article], row => row.GetInt64(0),
            cancellationToken);
        if (first == 0)
            return false;
        var batch = transaction.Batch();
        Begin(batch, rows, state, maker);
        batch.Add("DELETE FROM new_vectors WHERE passage >= $1 AND passage < $2", first, first + vectors.Count);
        rows.AddRows(batch, VectorTable.New, first, vectors);
        await batch.RunAsync(cancellationToken);
        return true;
    }

    /// <summary>Puts them in the place of the old ones where every article has them.</summary>
    public static async Task<bool> AdoptAsync(
        PostgresTransaction transaction, VectorRows rows, IndexMaker maker, CancellationToken cancellationToken)
    {
        var state = await IndexState.HoldAsync(transaction, cancellationToken);
        if (state.Maker.HasVectorsOf(maker))
            return true;
        await BeginAsync(transaction, rows, state, maker, cancellationToken);
        var missing = await transaction.FindAsync($"SELECT count(*) FROM articles WHERE {ArticleRows.Missing}", [], row => row.GetInt64(0),
            cancellationToken);
        if (missing > 0)
            return false;
        var batch = transaction.Batch();
        rows.Adopt(batch);
        batch.Add("UPDATE index_state SET encoder = $1, dimensions = $2, new_encoder = NULL, changes = changes + 1", maker.Name,
            maker.Dimensions);
        await batch.RunAsync(cancellationToken);
        return true;
    }

    private static async Task BeginAsync(
        PostgresTransaction transaction, VectorRows rows, IndexState state, IndexMaker maker, CancellationToken cancellationToken)
    {
        if (state.NewEncoder == Mark(maker))
            return;
        var batch = transaction.Batch();
        Begin(batch, rows, state, maker);
        await batch.RunAsync(cancellationToken);
    }

    private static string Mark(IndexMaker maker) => $"{maker.Encoder} {maker.Dimensions}";
}
