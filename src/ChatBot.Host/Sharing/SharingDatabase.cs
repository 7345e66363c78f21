using System.Data.Common;
using ChatBot.Storage;

namespace ChatBot.Host.Sharing;

/// <summary>The store beside the index that holds shared answers, and the key that the answers of this site are sealed with. One
/// connection, one use at a time.</summary>
/// <param name="place">Where it is.</param>
internal sealed class SharingDatabase(StorePlace place) : IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS answers (
            id TEXT PRIMARY KEY,
            shared_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL,
            taken_back_at INTEGER,
            secret TEXT NOT NULL,
            answer TEXT NOT NULL,
            content TEXT) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS answers_open ON answers (answer) WHERE content IS NOT NULL;
        CREATE INDEX IF NOT EXISTS answers_by_end ON answers (expires_at);
        CREATE TABLE IF NOT EXISTS keys (
            name TEXT PRIMARY KEY,
            secret TEXT NOT NULL) WITHOUT ROWID;
        """;

    private const string DatabaseSchema =
        """
        CREATE TABLE shared_answers (
            id text COLLATE "C" PRIMARY KEY, shared_at bigint NOT NULL, expires_at bigint NOT NULL, taken_back_at bigint,
            secret text NOT NULL, answer text NOT NULL, content text);
        CREATE INDEX shared_answers_open ON shared_answers (answer) WHERE content IS NOT NULL;
        CREATE INDEX shared_answers_by_end ON shared_answers (expires_at);
        CREATE TABLE shared_keys (name text COLLATE "C" PRIMARY KEY, secret text NOT NULL)
        """;

    private readonly SharedConnection shared = new(
        place.Store(Kept), "Shared answers", (message, cause) => new SharingStoreException(message, cause));

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("shared", 1, Schema, [DatabaseSchema]);

    /// <summary>A table as statements name it.</summary>
    public string Table(string name) => shared.Table(name);

    /// <exception cref="SharingStoreException">The store cannot be read or written.</exception>
    public Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken) =>
        shared.UseAsync(use, cancellationToken);

    public ValueTask DisposeAsync() => shared.DisposeAsync();
}
