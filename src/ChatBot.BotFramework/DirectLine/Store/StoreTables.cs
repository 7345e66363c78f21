using System.Globalization;
using ChatBot.BotFramework.Wire;
using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The changes that the writer makes, on its own connection and inside its transaction.</summary>
internal sealed class StoreTables(SqliteConnection connection, TimeProvider time) : IDisposable
{
    private readonly StoreCommand insertKey = new(connection, "INSERT OR IGNORE INTO keys (purpose, key) VALUES ($1, $2)", 2);
    private readonly StoreCommand selectKey = new(connection, "SELECT key FROM keys WHERE purpose = $1", 1);
    private readonly StoreCommand insertConversation =
        new(connection, "INSERT OR IGNORE INTO conversations (id, channel, active_ms) VALUES ($1, $2, $3)", 3);
    private readonly StoreCommand selectConversation = new(connection, "SELECT channel, next FROM conversations WHERE id = $1", 1);
    private readonly StoreCommand place = new(
        connection,
        "UPDATE conversations SET next = next + 1, last_ms = max($2, $3, last_ms + 1), active_ms = $2 WHERE id = $1 RETURNING channel, "
        + "next - 1, last_ms",
        3);
    private readonly StoreCommand insertActivity =
        new(connection, "INSERT INTO activities (conversation, number, json) VALUES ($1, $2, $3)", 3);
    private readonly StoreCommand dropActivities = new(connection, "DELETE FROM activities WHERE conversation = $1 AND number < $2", 2);
    private readonly StoreCommand insertTurn = new(
        connection, "INSERT INTO turns (conversation, activity, json, visible, owner, attempt, at_ms) VALUES ($1, $2, $3, $4, $5, 1, $6)",
        6);
    private readonly StoreCommand deleteTurn = new(connection, "DELETE FROM turns WHERE conversation = $1 AND activity = $2", 2);
    private readonly StoreCommand dropTurns = new(connection, "DELETE FROM turns WHERE at_ms < $1 OR (attempt >= $2 AND owner = $3)", 3);
    private readonly StoreCommand takeTurns = new(
        connection, "UPDATE turns SET owner = $1, attempt = attempt + 1 WHERE owner = $2 RETURNING json, visible, at_ms, activity", 2);
    private readonly StoreCommand spend = new(connection, "INSERT OR IGNORE INTO spent_tickets (id, expires_ms) VALUES ($1, $2)", 2);
    private readonly StoreCommand dropTickets = new(connection, "DELETE FROM spent_tickets WHERE expires_ms < $1", 1);
    private readonly StoreCommand selectOld = new(connection, "SELECT id FROM conversations WHERE active_ms < $1 LIMIT $2", 2);
    private readonly StoreCommand deleteConversation = new(connection, "DELETE FROM conversations WHERE id = $1", 1);
    private readonly StoreCommand deleteActivities = new(connection, "DELETE FROM activities WHERE conversation = $1", 1);

    private readonly StoreCommand selectVersion = new(connection, "PRAGMA data_version", 0);
    private readonly StoreCommand selectLast = new(connection, "SELECT coalesce(max(n), 0) FROM activities", 0);
    private readonly StoreCommand selectChanged =
        new(connection, "SELECT DISTINCT conversation FROM activities WHERE n > $1 AND n <= $2", 2);
    private long? seenVersion;
    private long seenLast;

    /// <summary>The writer's transaction.</summary>
    public SqliteTransaction Transaction { get; set; } = null!;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The key for a purpose; the given one where there is none yet.</summary>
    public byte[] Key(string purpose, byte[] fresh)
    {
        insertKey.Run(Transaction, purpose, fresh);
        using var row = selectKey.Read(Transaction, purpose);
        row.Read();
        return row.GetFieldValue<byte[]>(0);
    }

    /// <summary>Starts a conversation; false where it was started before.</summary>
    public bool Start(string conversation, string channel) => insertConversation.Run(Transaction, conversation, channel, Now) == 1;

    public ConversationRow? Find(string conversation)
    {
        using var row = selectConversation.Read(Transaction, conversation);
        return row.Read() ? new ConversationRow(row.GetString(0), row.GetInt64(1)) : null;
    }

    /// <summary>Adds an activity to a conversation; null where there is no such conversation.</summary>
    /// <param name="complete">Gives the activity its place.</param>
    /// <param name="notBefore">Least time stamp, in milliseconds since 1970.</param>
    /// <param name="keep">Activities of a conversation that are kept.</param>
    public (WireActivity Activity, StoredActivity Stored)? Append(string conversation, Func<Placement, WireActivity> complete,
        long notBefore, int keep)
    {
        long number, at;
        string channel;
        using (var row = place.Read(Transaction, conversation, Now, notBefore))
        {
            if (!row.Read())
                return null;
            (channel, number, at) = (row.GetString(0), row.GetInt64(1), row.GetInt64(2));
        }
        var activity = complete(new Placement(channel, ActivityId(conversation, number), DateTimeOffset.FromUnixTimeMilliseconds(at)));
        var json = ActivityJson.Write(activity);
        insertActivity.Run(Transaction, conversation, number, json);
        // Not with each one: a few more than allowed do no harm.
        if (number > keep && number % 16 == 0)
            dropActivities.Run(Transaction, conversation, number - keep);
        return (activity, new StoredActivity(number, at, json));
    }

    public void AddTurn(AcceptedTurn turn, string owner) =>
        insertTurn.Run(Transaction, turn.ConversationId, turn.ActivityId, ActivityJson.Write(turn.Activity), turn.IsVisible, owner, Now);

    /// <summary>The bot owes nothing more for this activity.</summary>
    public void EndTurn(string conversation, string activity) => deleteTurn.Run(Transaction, conversation, activity);

    /// <summary>Takes over what a replica that is gone owed; in the order in which it was accepted.</summary>
    /// <param name="after">Older ones are dropped, in milliseconds since 1970.</param>
    /// <param name="attempts">Tries of one activity; more could mean that it is what ends the process.</param>
    public IReadOnlyList<AcceptedTurn> TakeTurns(string owner, string from, long after, int attempts)
    {
        dropTurns.Run(Transaction, after, attempts, from);
        List<(long At, AcceptedTurn Turn)> taken = [];
        using (var rows = takeTurns.Read(Transaction, owner, from))
            while (rows.Read())
                taken.Add((rows.GetInt64(2), new AcceptedTurn(ActivityJson.Read(rows.GetFieldValue<byte[]>(0)), rows.GetBoolean(1))));
        return [.. taken.OrderBy(turn => turn.At).ThenBy(turn => turn.Turn.ActivityId, StringComparer.Ordinal).Select(turn => turn.Turn)];
    }

    /// <summary>False where the ticket was spent before.</summary>
    public bool Spend(string ticket, DateTimeOffset expires) => spend.Run(Transaction, ticket, expires.ToUnixTimeMilliseconds()) == 1;

    /// <summary>
    /// Conversations that got activities since the last call, where another process was at the file meanwhile; else none. SQLite counts
    /// commits of others than the connection that asks, so that asking costs next to nothing.
    /// </summary>
    /// <param name="afresh">Only begins to watch.</param>
    public IReadOnlyList<string> ChangedByOthers(bool afresh)
    {
        var (version, last) = (Single(selectVersion), Single(selectLast));
        List<string> changed = [];
        if (!afresh && version != seenVersion)
            using (var rows = selectChanged.Read(Transaction, seenLast, last))
                while (rows.Read())
                    changed.Add(rows.GetString(0));
        (seenVersion, seenLast) = (version, last);
        return changed;
    }

    /// <summary>Drops what has expired: all tickets, and at most so many conversations; how many conversations it were.</summary>
    public int Prune(long inactiveSince, int most)
    {
        dropTickets.Run(Transaction, Now);
        List<string> old = [];
        using (var rows = selectOld.Read(Transaction, inactiveSince, most))
            while (rows.Read())
                old.Add(rows.GetString(0));
        foreach (var conversation in old)
        {
            deleteActivities.Run(Transaction, conversation);
            deleteConversation.Run(Transaction, conversation);
        }
        return old.Count;
    }

    public void Dispose()
    {
        foreach (var statement in (StoreCommand[])[
            insertKey, selectKey, insertConversation, selectConversation, place, insertActivity, dropActivities, insertTurn, deleteTurn,
            dropTurns, takeTurns, spend, dropTickets, selectOld, deleteConversation, deleteActivities, selectVersion, selectLast,
            selectChanged])
            statement.Dispose();
    }

    private long Single(StoreCommand statement)
    {
        using var row = statement.Read(Transaction);
        row.Read();
        return row.GetInt64(0);
    }

    /// <summary>Such as "4f…2a|0000007".</summary>
    public static string ActivityId(string conversation, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversation}|{number:D7}");
}
