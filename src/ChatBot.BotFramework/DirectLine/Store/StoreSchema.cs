using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The tables, and how a connection to them is set up.</summary>
internal static class StoreSchema
{
    private const int Version = 1;

    // A log of writes that readers and the writers of other replicas work beside; it survives a killed process without waiting for the
    // disk at each commit.
    private const string Setup =
        """
        PRAGMA busy_timeout = 5000;
        PRAGMA synchronous = NORMAL;
        """;

    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS keys (
            purpose TEXT PRIMARY KEY,
            key BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS conversations (
            id TEXT PRIMARY KEY,
            channel TEXT NOT NULL,
            next INTEGER NOT NULL DEFAULT 0,
            last_ms INTEGER NOT NULL DEFAULT 0,
            active_ms INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS conversations_by_age ON conversations (active_ms);
        CREATE TABLE IF NOT EXISTS activities (
            n INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            number INTEGER NOT NULL,
            json BLOB NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS activities_in_order ON activities (conversation, number);
        CREATE TABLE IF NOT EXISTS turns (
            conversation TEXT NOT NULL,
            activity TEXT NOT NULL,
            json BLOB NOT NULL,
            visible INTEGER NOT NULL,
            owner TEXT NOT NULL,
            attempt INTEGER NOT NULL,
            at_ms INTEGER NOT NULL,
            PRIMARY KEY (conversation, activity)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS spent_tickets (
            id TEXT PRIMARY KEY,
            expires_ms INTEGER NOT NULL) WITHOUT ROWID;
        """;

    public static void Prepare(SqliteConnection connection) => Execute(connection, Setup);

    /// <exception cref="NotSupportedException">The file is of a later version of this program.</exception>
    public static void Create(SqliteConnection connection)
    {
        Execute(connection, "PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction(deferred: false);
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "PRAGMA user_version";
        if (command.ExecuteScalar() is long version && version > Version)
            throw new NotSupportedException("it was written by a later version of this program");
        command.CommandText = Tables + $"PRAGMA user_version = {Version}";
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private static void Execute(SqliteConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }
}
