using ChatBot.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>One connection with its prepared statements. Used by one caller at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> statements = [];

    private SqliteSession(SqliteConnection connection) => this.connection = connection;

    /// <param name="options">Where the file lies.</param>
    /// <param name="alone">Whether nobody else may use it meanwhile.</param>
    public static SqliteSession Open(SqliteIndexOptions options, bool alone = false)
    {
        var file = new StoreFile(options.Path)
        {
            Patience = options.BusyTimeout,
            Alone = alone,
            Setup = $"PRAGMA cache_size = -{options.CacheKilobytes}",
        };
        return new SqliteSession(file.Open());
    }

    /// <summary>The prepared statement with its parameters $1, $2, … set.</summary>
    public SqliteCommand Statement(string sql, params ReadOnlySpan<object?> values)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            statement = connection.CreateCommand();
            statement.CommandText = sql;
            for (var i = 0; i < values.Length; i++)
                statement.Parameters.Add(new SqliteParameter { ParameterName = $"${i + 1}" });
            statements.Add(sql, statement);
        }

        for (var i = 0; i < values.Length; i++)
            statement.Parameters[i].Value = values[i] ?? DBNull.Value;
        return statement;
    }

    public int Execute(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteNonQuery();

    public long? FindNumber(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteScalar() as long?;

    public string? FindText(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteScalar() as string;

    public SqliteDataReader Read(string sql, params ReadOnlySpan<object?> values) => Statement(sql, values).ExecuteReader();

    /// <summary>Runs <paramref name="work"/> in a transaction that is undone as a whole when it throws.</summary>
    /// <param name="begin">BEGIN for one snapshot of many reads, BEGIN IMMEDIATE to write.</param>
    public T Transact<T>(string begin, Func<SqliteSession, T> work)
    {
        Execute(begin);
        try
        {
            var result = work(this);
            Execute("COMMIT");
            return result;
        }
        catch
        {
            Undo();
            throw;
        }
    }

    /// <summary>Ends what is running, from another thread.</summary>
    public void Interrupt() => raw.sqlite3_interrupt(connection.Handle);

    public void Dispose()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        connection.Dispose();
    }

    private void Undo()
    {
        // A full disk makes SQLite roll back by itself.
        if (raw.sqlite3_get_autocommit(connection.Handle) != 0)
            return;
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // What made the work fail is what the caller has to hear of; the session is thrown away.
        }
    }
}
