using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Host.Feedback;

/// <summary>
/// The SQLite file beside the index that holds what was answered and how it was rated. One connection,
/// one use at a time: its statements take microseconds, while writers of their own would wait for each other by polling.
/// </summary>
/// <param name="path">The file; it and its folder are made where they do not exist.</param>
internal sealed class FeedbackDatabase(string path) : IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS answers (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            given_at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            question TEXT NOT NULL,
            understood TEXT NOT NULL,
            answer TEXT NOT NULL,
            composer TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS answers_by_time ON answers (given_at);
        CREATE TABLE IF NOT EXISTS messages (
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            activity TEXT NOT NULL,
            answer TEXT NOT NULL,
            PRIMARY KEY (channel, conversation, activity)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS ratings (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            rated_at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            conversation TEXT NOT NULL,
            rater TEXT NOT NULL,
            target TEXT,
            reaction TEXT,
            reason TEXT,
            raw TEXT,
            question TEXT,
            understood TEXT,
            answer TEXT,
            composer TEXT,
            UNIQUE (channel, conversation, rater, target));
        """;

    private readonly StoreFile file = new(path, 1, Schema);
    private readonly SemaphoreSlim gate = new(1);
    private SqliteConnection? connection;

    /// <exception cref="FeedbackStoreException">The file cannot be read or written.</exception>
    public async Task<T> UseAsync<T>(Func<SqliteConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            connection ??= file.Open();
            return await use(connection);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            // The file may have been moved or the disk been full: the next use opens it anew.
            if (connection is not null)
                await connection.DisposeAsync();
            connection = null;
            throw new FeedbackStoreException(StoreFaults.Explain("Feedback", exception, file.Path), exception);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }
}
