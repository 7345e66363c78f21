using System.Data.Common;
using ChatBot.Storage;

namespace ChatBot.Host.Admin;

/// <summary>The store beside the index that holds what was asked, and what editors and operators did. One connection, one use at a
/// time.</summary>
/// <param name="place">Where it is.</param>
internal sealed class AdminDatabase(StorePlace place) : IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS acts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            done_at INTEGER NOT NULL,
            who TEXT NOT NULL,
            act TEXT NOT NULL,
            about TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS questions (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            asked_at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            question TEXT NOT NULL,
            understood TEXT NOT NULL,
            reason TEXT,
            composer TEXT NOT NULL,
            milliseconds INTEGER NOT NULL,
            closed_at INTEGER);
        CREATE INDEX IF NOT EXISTS questions_by_time ON questions (asked_at);
        CREATE TABLE IF NOT EXISTS feeds (
            address TEXT PRIMARY KEY,
            added_at INTEGER NOT NULL,
            who TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS jobs (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            asked_at INTEGER NOT NULL,
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            state TEXT NOT NULL,
            told_at INTEGER NOT NULL,
            files INTEGER NOT NULL,
            files_done INTEGER NOT NULL,
            articles INTEGER NOT NULL,
            written INTEGER NOT NULL,
            problems TEXT NOT NULL);
        CREATE TABLE IF NOT EXISTS suggestions (
            question TEXT PRIMARY KEY,
            verdict TEXT NOT NULL,
            decided_at INTEGER NOT NULL,
            who TEXT NOT NULL) WITHOUT ROWID;
        """;

    private const string DatabaseSchema =
        """
        CREATE TABLE admin_acts (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, done_at bigint NOT NULL, who text NOT NULL, act text NOT NULL,
            about text NOT NULL);
        CREATE TABLE admin_questions (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, asked_at bigint NOT NULL, channel text NOT NULL, question text NOT NULL,
            understood text NOT NULL, reason text, composer text NOT NULL, milliseconds bigint NOT NULL, closed_at bigint);
        CREATE INDEX admin_questions_by_time ON admin_questions (asked_at);
        CREATE TABLE admin_feeds (address text COLLATE "C" PRIMARY KEY, added_at bigint NOT NULL, who text NOT NULL);
        CREATE TABLE admin_jobs (
            number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, asked_at bigint NOT NULL, who text NOT NULL, what text NOT NULL,
            state text NOT NULL, told_at bigint NOT NULL, files bigint NOT NULL, files_done bigint NOT NULL, articles bigint NOT NULL,
            written bigint NOT NULL, problems text NOT NULL);
        CREATE TABLE admin_suggestions (
            question text PRIMARY KEY, verdict text NOT NULL, decided_at bigint NOT NULL, who text NOT NULL)
        """;

    private readonly SharedConnection shared = new(
        place.Store(Kept), "What editors and operators see", (message, cause) => new AdminStoreException(message, cause));

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("admin", 1, Schema, [DatabaseSchema]);

    /// <summary>A table as statements name it.</summary>
    public string Table(string name) => shared.Table(name);

    /// <exception cref="AdminStoreException">The store cannot be read or written.</exception>
    public Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken) =>
        shared.UseAsync(use, cancellationToken);

    /// <summary>Runs statements.</summary>
    /// <exception cref="AdminStoreException">The store cannot be written.</exception>
    public Task<int> RunAsync(string statements, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        UseAsync(
            async connection =>
            {
                await using var command = connection.Command(statements, values);
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    /// <summary>Reads the rows of a statement.</summary>
    /// <exception cref="AdminStoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<T>> ReadAsync<T>(string statement, Func<DbDataReader, T> row, CancellationToken cancellationToken,
        params (string Name, object? Value)[] values) =>
        UseAsync<IReadOnlyList<T>>(
            async connection =>
            {
                await using var command = connection.Command(statement, values);
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                var rows = new List<T>();
                while (await reader.ReadAsync(cancellationToken))
                    rows.Add(row(reader));
                return rows;
            },
            cancellationToken);

    public ValueTask DisposeAsync() => shared.DisposeAsync();
}
