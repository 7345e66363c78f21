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

    /// <summary>Of a database: who writes holds the one row of "writing"; "owners" are the replicas and when each was
    /// last known to run.</summary>
    public const string DatabaseTables =
        """
        CREATE TABLE directline_writing (turn integer NOT NULL);
        INSERT INTO directline_writing VALUES (1);
        CREATE TABLE directline_owners (id text PRIMARY KEY, seen_at timestamptz NOT NULL);
        CREATE TABLE directline_keys (purpose text PRIMARY KEY, key bytea NOT NULL);
        CREATE TABLE directline_conversations (
            id text PRIMARY KEY, channel text NOT NULL, next bigint NOT NULL DEFAULT 0, last_ms bigint NOT NULL DEFAULT 0,
            active_ms bigint NOT NULL);
        CREATE INDEX directline_conversations_by_age ON directline_conversations (active_ms);
        CREATE TABLE directline_activities (
            n bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, conversation text NOT NULL, number bigint NOT NULL, json bytea NOT NULL,
            writer text NOT NULL);
        CREATE UNIQUE INDEX directline_activities_in_order ON directline_activities (conversation, number);
        CREATE TABLE directline_turns (
            conversation text NOT NULL, activity text NOT NULL, json bytea NOT NULL, visible boolean NOT NULL, owner text NOT NULL,
            attempt integer NOT NULL, at_ms bigint NOT NULL, PRIMARY KEY (conversation, activity));
        CREATE TABLE directline_spent_tickets (id text PRIMARY KEY, expires_ms bigint NOT NULL)
        """;

    /// <summary>Of a database too: what is shown and not kept, for the replica that has the socket, and the number of the stored activity
    /// that comes next. Gone with a crash of the server, which so does not wait for a disk.</summary>
    public const string ShownTable =
        """
        CREATE UNLOGGED TABLE directline_shown (
            id text COLLATE "C" PRIMARY KEY, next bigint NOT NULL, at_ms bigint NOT NULL, json bytea NOT NULL,
            written_at timestamptz NOT NULL DEFAULT now());
        CREATE INDEX directline_shown_by_age ON directline_shown (written_at)
        """;

    /// <summary>Both.</summary>
    public static Storage.StoreTables All { get; } = new("directline", Version, Tables, [DatabaseTables, ShownTable]) { Pooled = true };
}
