using System.Data.Common;
using System.Globalization;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>The changes that the writer makes, on its own connection and inside its transaction.</summary>
internal sealed class StoreChanges : IDisposable
{
    private readonly TimeProvider time;
    private readonly bool isFile;
    private readonly string owner;
    private readonly List<StoreCommand> commands = [];
    private readonly StoreCommand begin, insertKey, selectKey, insertConversation, selectConversation, place, insertActivity,
        dropActivities, insertTurn, deleteTurn, dropTurns, takeTurns, selectTurns, retryTurn, beginTurn, spend, dropTickets, selectOld,
        deleteConversation, deleteActivities, selectVersion, selectLast, selectChanged;
    private long? seenVersion;
    private long seenLast;

    /// <param name="owner">Id of this process among the replicas.</param>
    public StoreChanges(IStore store, DbConnection connection, string owner, TimeProvider time)
    {
        (this.time, this.owner, isFile) = (time, owner, connection is SqliteConnection);
        string keys = store.Table("keys"), conversations = store.Table("conversations"), activities = store.Table("activities"),
            turns = store.Table("turns"), tickets = store.Table("spent_tickets");
        // Writers of several replicas take turns, as they do at a file: so activities are numbered in the order of commits.
        begin = Command(isFile ? "SELECT 1" : $"SELECT turn FROM {store.Table("writing")} FOR UPDATE", 0);
        insertKey = Command($"INSERT INTO {keys} (purpose, key) VALUES ($1, $2) ON CONFLICT (purpose) DO NOTHING", 2);
        selectKey = Command($"SELECT key FROM {keys} WHERE purpose = $1", 1);
        insertConversation = Command(
            $"INSERT INTO {conversations} (id, channel, active_ms) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING", 3);
        selectConversation = Command($"SELECT channel, next FROM {conversations} WHERE id = $1", 1);
        place = Command(
            $"""
            UPDATE {conversations}
            SET next = next + 1, last_ms = CASE WHEN $3 > last_ms THEN $3 ELSE last_ms + 1 END, active_ms = $2
            WHERE id = $1 RETURNING channel, next - 1, last_ms
            """,
            3);
        insertActivity = Command(
            isFile ? $"INSERT INTO {activities} (conversation, number, json) VALUES ($1, $2, $3)"
            : $"INSERT INTO {activities} (conversation, number, json, writer) VALUES ($1, $2, $3, $4)",
            isFile ? 3 : 4);
        dropActivities = Command($"DELETE FROM {activities} WHERE conversation = $1 AND number < $2", 2);
        insertTurn = Command(
            $"INSERT INTO {turns} (conversation, activity, json, visible, owner, attempt, at_ms) VALUES ($1, $2, $3, $4, $5, 1, $6)", 6);
        deleteTurn = Command($"DELETE FROM {turns} WHERE conversation = $1 AND activity = $2 AND owner = $3", 3);
        dropTurns = Command($"DELETE FROM {turns} WHERE at_ms < $1", 1);
        takeTurns = Command(
            $"UPDATE {turns} SET owner = $1 WHERE owner = $2 RETURNING json, visible, attempt, at_ms", 2);
        selectTurns = Command($"SELECT conversation, activity FROM {turns} WHERE owner = $1", 1);
        retryTurn = Command(
            $"SELECT json, visible, attempt FROM {turns} WHERE conversation = $1 AND activity = $2 AND owner = $3 AND at_ms >= $4", 4);
        beginTurn = Command(
            $"UPDATE {turns} SET attempt = attempt + 1 WHERE conversation = $1 AND activity = $2 AND owner = $3", 3);
        spend = Command($"INSERT INTO {tickets} (id, expires_ms) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", 2);
        dropTickets = Command($"DELETE FROM {tickets} WHERE expires_ms < $1", 1);
        selectOld = Command($"SELECT id FROM {conversations} WHERE active_ms < $1 LIMIT $2", 2);
        deleteConversation = Command($"DELETE FROM {conversations} WHERE id = $1", 1);
        deleteActivities = Command($"DELETE FROM {activities} WHERE conversation = $1", 1);
        selectVersion = Command(isFile ? "PRAGMA data_version" : "SELECT 0::bigint", 0);
        selectLast = Command($"SELECT coalesce(max(n), 0) FROM {activities}", 0);
        selectChanged = Command(
            $"SELECT DISTINCT conversation FROM {activities} WHERE n > $1 AND n <= $2{(isFile ? "" : " AND writer <> $3")}",
            isFile ? 2 : 3);

        StoreCommand Command(string text, int values)
        {
            var command = new StoreCommand(connection, text, values);
            commands.Add(command);
            return command;
        }
    }

    /// <summary>The writer's transaction.</summary>
    public DbTransaction Transaction { get; private set; } = null!;

    /// <summary>Begins to write in a transaction.</summary>
    public void Begin(DbTransaction transaction)
    {
        Transaction = transaction;
        if (!isFile)
            begin.Run(transaction);
    }

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
    public (WireActivity Activity, StoredActivity Stored)? Append(string conversation, Func<ActivityStamp, WireActivity> complete,
        long notBefore, int keep)
    {
        long number, at;
        string channel;
        using (var row = place.Read(Transaction, conversation, Now, Math.Max(Now, notBefore)))
        {
            if (!row.Read())
                return null;
            (channel, number, at) = (row.GetString(0), row.GetInt64(1), row.GetInt64(2));
        }
        var activity = complete(new ActivityStamp(channel, ActivityId(conversation, number), DateTimeOffset.FromUnixTimeMilliseconds(at)));
        var json = ActivityJson.Write(activity);
        if (isFile)
            insertActivity.Run(Transaction, conversation, number, json);
        else
            insertActivity.Run(Transaction, conversation, number, json, owner);
        // Not with each one: a few more than allowed do no harm.
        if (number > keep && number % 16 == 0)
            dropActivities.Run(Transaction, conversation, number - keep);
        return (activity, new StoredActivity(number, at, json));
    }

    public void AddTurn(AcceptedTurn turn, string owner) =>
        insertTurn.Run(Transaction, turn.ConversationId, turn.ActivityId, ActivityJson.Write(turn.Activity), turn.IsVisible, owner, Now);

    /// <summary>The bot owes nothing more for this activity; false where this process owed nothing for it.</summary>
    public bool EndTurn(string conversation, string activity) => deleteTurn.Run(Transaction, conversation, activity, owner) > 0;

    /// <summary>Another try of what this process owes begins; false where it owes nothing for it any more.</summary>
    public bool BeginTurn(string conversation, string activity) => beginTurn.Run(Transaction, conversation, activity, owner) > 0;

    /// <summary>The activities that this process owes a turn.</summary>
    public IReadOnlyList<(string Conversation, string Activity)> OwnTurns()
    {
        List<(string, string)> own = [];
        using var rows = selectTurns.Read(Transaction, owner);
        while (rows.Read())
            own.Add((rows.GetString(0), rows.GetString(1)));
        return own;
    }

    /// <summary>The turn of this process for another try; null, and no longer owed, where it is too old.</summary>
    /// <inheritdoc cref="TakeTurns"/>
    public AcceptedTurn? RetryTurn(string conversation, string activity, long after, int attempts)
    {
        using (var row = retryTurn.Read(Transaction, conversation, activity, owner, after))
            if (row.Read())
                return Turn(row, attempts);
        EndTurn(conversation, activity);
        return null;
    }

    /// <summary>Takes over what a replica that is gone owed; in the order in which it was accepted.</summary>
    /// <param name="after">Older ones are dropped, in milliseconds since 1970.</param>
    /// <param name="attempts">Tries of one activity that may begin; more could mean that it is what ends the process.</param>
    public IReadOnlyList<AcceptedTurn> TakeTurns(string owner, string from, long after, int attempts)
    {
        dropTurns.Run(Transaction, after);
        List<(long At, AcceptedTurn Turn)> taken = [];
        using (var rows = takeTurns.Read(Transaction, owner, from))
            while (rows.Read())
                taken.Add((rows.GetInt64(3), Turn(rows, attempts)));
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
        // What other processes wrote to a file is told by its version, to a database by who wrote it.
        if (!afresh && (isFile ? version != seenVersion : last > seenLast))
            using (var rows = isFile ? selectChanged.Read(Transaction, seenLast, last)
                : selectChanged.Read(Transaction, seenLast, last, owner))
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
        foreach (var command in commands)
            command.Dispose();
    }

    // Of json, visible, attempt.
    private static AcceptedTurn Turn(DbDataReader row, int attempts) =>
        new(ActivityJson.Read(row.GetFieldValue<byte[]>(0)), row.GetBoolean(1)) { IsSpent = row.GetInt32(2) >= attempts };

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
