using System.Data.Common;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;

namespace ChatBot.Host.Sync;

/// <summary>
/// What one replica on a database does at a time, such as reading a feed: a lock of the server's that is held as long as its connection.
/// Where the index is a file nobody is waited for.
/// </summary>
internal sealed class ReplicaTurns(PostgresDatabase? database = null)
{
    /// <summary>Waits until no other replica does the same; over with what it gives.</summary>
    /// <param name="what">Names it.</param>
    /// <exception cref="DbException">The database cannot be reached.</exception>
    public async Task<IAsyncDisposable> TakeAsync(string what, CancellationToken cancellationToken)
    {
        if (database is null)
            return new Turn(null, "");
        var connection = await database.ConnectAsync(cancellationToken);
        try
        {
            var name = $"chatbot {database.Address.Schema} {what}";
            await using var command = connection.Command("SELECT pg_advisory_lock(hashtextextended(@name, 0))", ("@name", name));
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return new Turn(connection, name);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private sealed class Turn(DbConnection? connection, string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection is null)
                return;
            await using (connection)
            {
                try
                {
                    await using var command = connection.Command("SELECT pg_advisory_unlock(hashtextextended(@name, 0))", ("@name", name));
                    await command.ExecuteNonQueryAsync();
                }
                catch (DbException)
                {
                    // With the connection the lock is gone too.
                }
            }
        }
    }
}
