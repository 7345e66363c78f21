namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The tables, and the version of them.</summary>
internal static class StoreSchema
{
    public const int Version = 1;

    public const string Tables =
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
}
