using System.Data;
using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>
/// Brings the tables of a schema to the version of this program, one step after the other in one transaction, while other processes that
/// start at the same time wait. So a schema has all tables of a version or none, whenever a process is killed.
/// </summary>
/// <param name="part">Whose tables: each part of the program has a version of its own.</param>
/// <param name="steps">The statements of each step. A step that was released never changes; the next version adds one.</param>
public sealed class PostgresTables(string part, IReadOnlyList<Func<PostgresTransaction, CancellationToken, Task>> steps)
{
    private const string Looked =
        """
        SELECT current_setting('server_encoding'),
            (SELECT count(*) FROM pg_catalog.pg_namespace WHERE nspname = $1),
            (SELECT count(*) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relkind IN ('r', 'p', 'v', 'm')),
            (SELECT count(*) FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace
                WHERE n.nspname = $1 AND c.relname = 'chatbot_version'),
            coalesce((SELECT has_schema_privilege(oid, 'USAGE') FROM pg_catalog.pg_namespace WHERE nspname = $1), true)
                AND coalesce((SELECT bool_and(has_table_privilege(c.oid, 'SELECT')) FROM pg_catalog.pg_class AS c
                    JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE n.nspname = $1 AND c.relkind = 'r'), true)
        """;

    /// <summary>Makes what is not there yet.</summary>
    /// <exception cref="LaterVersionException">A later version of the program made them.</exception>
    /// <exception cref="ForeignTablesException">The schema is another program's, or the database cannot hold every letter.</exception>
    /// <exception cref="NpgsqlException">The database cannot be used.</exception>
    public async Task EnsureAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        if (await FindVersionAsync(database, cancellationToken) == steps.Count)
            return;
        await using var transaction = await database.BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var schema = database.Address.Schema;
        // However long the one that comes first takes over a large index.
        var turn = transaction.Batch();
        turn.MayTakeLong = true;
        await turn.Add("SELECT pg_advisory_xact_lock($1)", LockOf(schema)).RunAsync(cancellationToken);
        // What another process has made meanwhile is seen from here on.
        var found = await FindVersionAsync(transaction, database.Address, cancellationToken);
        if (found is null)
            await transaction.Batch().Add($"CREATE SCHEMA IF NOT EXISTS \"{schema}\"").RunAsync(cancellationToken);
        await transaction.Batch().Add("CREATE TABLE IF NOT EXISTS chatbot_version (part text PRIMARY KEY, version integer NOT NULL)")
            .Add("INSERT INTO chatbot_version VALUES ($1, 0) ON CONFLICT (part) DO NOTHING", part).RunAsync(cancellationToken);
        for (var step = found ?? 0; step < steps.Count; step++)
            await steps[step](transaction, cancellationToken);
        await transaction.RunAsync("UPDATE chatbot_version SET version = $1 WHERE part = $2", [steps.Count, part], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<int?> FindVersionAsync(PostgresDatabase database, CancellationToken cancellationToken)
    {
        await using var transaction = await database.BeginAsync(IsolationLevel.ReadCommitted, cancellationToken);
        return await FindVersionAsync(transaction, database.Address, cancellationToken);
    }

    /// <summary>The version of the part's tables; 0 where there are none, null where there is not even the schema.</summary>
    private async Task<int?> FindVersionAsync(PostgresTransaction transaction, PostgresAddress address,
        CancellationToken cancellationToken)
    {
        var (encoding, schemas, tables, marks, isOpen) = await transaction.FindAsync(Looked, [address.Schema],
            row => (row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetBoolean(4)), cancellationToken);
        if (encoding is not "UTF8")
            throw new ForeignTablesException($"its encoding is {encoding}; create a database WITH ENCODING 'UTF8'");
        if (!isOpen)
            throw new ForeignTablesException(
                $"the user {address.User} may not read what lies in the schema {address.Schema}; connect as the user whom it belongs to, "
                + "or name another with Search Path=… in the connection string");
        if (tables > 0 && marks == 0)
            throw new ForeignTablesException(
                $"the schema {address.Schema} holds tables of another program; name another with Search Path=… in the connection string");
        if (marks == 0)
            return schemas == 0 ? null : 0;
        var version = await transaction.FindAsync("SELECT version FROM chatbot_version WHERE part = $1", [part],
            row => row.GetInt32(0), cancellationToken);
        return version <= steps.Count ? version : throw new LaterVersionException();
    }

    private static long LockOf(string schema)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in "chatbot " + schema)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return unchecked((long)hash);
    }
}
