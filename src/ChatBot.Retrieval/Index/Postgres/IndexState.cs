using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The one row that says what the index was made with and how far it is. Whoever writes holds it first, so that writers take
/// turns and keys are given in the order of commits.</summary>
/// <param name="Maker">The encoder of its vectors, and how passages are cut.</param>
/// <param name="WithExtension">Whether vectors are left to the extension.</param>
/// <param name="NewEncoder">The encoder whose vectors are being made beside; null: none.</param>
/// <param name="Changes">Raised with each change.</param>
/// <param name="Removals">Raised where an article goes.</param>
/// <param name="NextArticle">The next key, never used before.</param>
/// <param name="NextPassage">The next key, never used before.</param>
/// <param name="Merged">Up to this key the postings of articles lie in <see cref="PostingBlocks"/>.</param>
internal sealed record IndexState(
    IndexMaker Maker, bool WithExtension, string? NewEncoder, long Changes, long Removals, long NextArticle, long NextPassage,
    long Merged)
{
    private const string Columns =
        "SELECT encoder, dimensions, with_extension, new_encoder, changes, removals, next_article, next_passage, merged FROM index_state";

    public static Task<IndexState> ReadAsync(PostgresTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync(transaction, Columns, cancellationToken);

    /// <summary>Reads it, and holds it until the transaction ends.</summary>
    public static Task<IndexState> HoldAsync(PostgresTransaction transaction, CancellationToken cancellationToken) =>
        ReadAsync(transaction, Columns + " FOR UPDATE", cancellationToken);

    private static async Task<IndexState> ReadAsync(PostgresTransaction transaction, string query, CancellationToken cancellationToken) =>
        await transaction.FindAsync(
            query, [],
            row => new IndexState(
                IndexMaker.Of(row.GetString(0), row.GetInt32(1)), row.GetBoolean(2), row.IsDBNull(3) ? null : row.GetString(3),
                row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetInt64(7), row.GetInt64(8)),
            cancellationToken)
        ?? throw new InvalidDataException("The table index_state is empty.");
}
