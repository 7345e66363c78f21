using System.Data.Common;
using System.Security.Cryptography;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>
/// Conversations, activities and what the bot owes, in one SQLite file that replicas on a machine may share, or in a database that all do.
/// What a method has returned or handed on is written: a killed process loses none of it.
/// </summary>
internal sealed class DirectLineStore(
    IOptions<DirectLineOptions> options, TimeProvider time, ILogger<DirectLineStore> logger, StorePlace? place = null) : IAsyncDisposable
{
    // A turn that was begun this often and never ended is not begun again.
    private const int MaxAttempts = 3;

    private readonly IStore store = (place ?? options.Value.StorePath!).Store(StoreSchema.All);
    private StoreWriter? writer;
    private IStoreOwner? owner;

    /// <summary>Opens the store, or makes it.</summary>
    /// <exception cref="DirectLineStoreException">It cannot be used.</exception>
    public void Open() => Guard(() =>
    {
        // It holds what people wrote and the key of their tokens.
        var connection = store.Open();
        try
        {
            owner = place is { IsDatabase: true } ? new DatabaseOwner(store, time) : FileOwner.Claim(store.Place);
            writer = new StoreWriter(store, connection, owner.Id, time, logger);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
        return true;
    });

    /// <summary>The key that signs tokens: of all replicas the same, and made by the first.</summary>
    public Task<byte[]> SigningKeyAsync(CancellationToken cancellationToken)
    {
        var fresh = RandomNumberGenerator.GetBytes(32);
        return WriteAsync(tables => tables.Key("tokens", fresh), null, cancellationToken);
    }

    /// <summary>Starts a conversation that does not exist yet, with the turn that tells the bot.</summary>
    /// <param name="committed">Gets what was found, in the order of all changes.</param>
    /// <returns>Whether it is new, and what it is now.</returns>
    public Task<(bool IsNew, ConversationRow Row)> StartAsync(
        string conversation, string channel, AcceptedTurn turn, Action<(bool IsNew, ConversationRow Row)> committed,
        CancellationToken cancellationToken) =>
        WriteAsync(
            tables =>
            {
                var isNew = tables.Start(conversation, channel);
                if (isNew)
                    tables.AddTurn(turn, Owner.Id);
                return (isNew, tables.Find(conversation)!.Value);
            },
            committed,
            cancellationToken);

    /// <summary>Adds what a user sent, and owes the bot its turn; null where there is no such conversation.</summary>
    public Task<(WireActivity Activity, StoredActivity Stored)?> AcceptAsync(
        string conversation, Func<ActivityStamp, WireActivity> complete, long notBefore,
        Action<(WireActivity Activity, StoredActivity Stored)?> committed, CancellationToken cancellationToken) =>
        WriteAsync(
            tables =>
            {
                var added = tables.Append(conversation, complete, notBefore, options.Value.MaxActivities);
                if (added is { } accepted)
                    tables.AddTurn(new AcceptedTurn(accepted.Activity, IsVisible: true), Owner.Id);
                return added;
            },
            committed,
            cancellationToken);

    /// <summary>Adds what the bot replied, and with the first ends the turn, which so cannot be answered twice; null where it was ended
    /// or taken over by another, or there is no such conversation.</summary>
    public Task<(WireActivity Activity, StoredActivity Stored)?> ReplyAsync(
        AcceptedTurn turn, bool isFirst, Func<ActivityStamp, WireActivity> complete, long notBefore,
        Action<(WireActivity Activity, StoredActivity Stored)?> committed, CancellationToken cancellationToken) =>
        WriteAsync(
            tables => isFirst && !tables.EndTurn(turn.ConversationId, turn.ActivityId) ? null
                : tables.Append(turn.ConversationId, complete, notBefore, options.Value.MaxActivities),
            committed,
            cancellationToken);

    /// <summary>The turn is over.</summary>
    public Task EndTurnAsync(AcceptedTurn turn, CancellationToken cancellationToken) =>
        WriteAsync(
            tables =>
            {
                tables.EndTurn(turn.ConversationId, turn.ActivityId);
                return true;
            },
            null,
            cancellationToken);

    /// <summary>Another try of a turn begins; false where it is no longer this process's.</summary>
    public Task<bool> BeginTurnAsync(AcceptedTurn turn, CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.BeginTurn(turn.ConversationId, turn.ActivityId), null, cancellationToken);

    /// <summary>What this process owes turns, in the order of all changes.</summary>
    public Task OwnTurnsAsync(Action<IReadOnlyList<(string Conversation, string Activity)>> committed,
        CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.OwnTurns(), committed, cancellationToken);

    /// <summary>A turn of this process for another try; null, and no longer owed, where it is too old.</summary>
    public Task<AcceptedTurn?> RetryAsync(string conversation, string activity, CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.RetryTurn(conversation, activity, ResumedAfter, MaxAttempts), null, cancellationToken);

    /// <summary>Takes over the turns of replicas that are gone, such as the one that ran here before.</summary>
    public async Task<IReadOnlyList<AcceptedTurn>> TakeOverAsync(CancellationToken cancellationToken)
    {
        var owners = await ReadAsync(connection =>
        {
            Owner.Renew();
            using var statement = new StoreCommand(
                connection, $"SELECT DISTINCT owner FROM {store.Table("turns")} WHERE owner <> $1", 1);
            using var rows = statement.Read(null, Owner.Id);
            List<string> found = [];
            while (rows.Read())
                found.Add(rows.GetString(0));
            return found;
        }, cancellationToken);
        List<AcceptedTurn> taken = [];
        foreach (var gone in await ReadAsync(_ => owners.FindAll(id => !Owner.IsAlive(id)), cancellationToken))
            taken.AddRange(await WriteAsync(
                tables => tables.TakeTurns(Owner.Id, gone, ResumedAfter, MaxAttempts), null, cancellationToken));
        return taken;
    }

    /// <summary>Spends a ticket for a socket and finds its conversation; null where it was spent before or the conversation is
    /// gone.</summary>
    public Task<ConversationRow?> SpendAsync(string ticket, DateTimeOffset expires, string conversation,
        CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.Spend(ticket, expires) ? tables.Find(conversation) : null, null, cancellationToken);

    /// <summary>Conversations that other replicas may have added activities to since the last call.</summary>
    /// <param name="afresh">Only begins to watch.</param>
    public Task<IReadOnlyList<string>> ChangedByOthersAsync(bool afresh, CancellationToken cancellationToken) =>
        WriteAsync(tables => tables.ChangedByOthers(afresh), null, cancellationToken);

    /// <summary>Lays down, in a database, an activity that is shown and not kept, for another replica to show; it is there for a
    /// minute.</summary>
    public Task ShowAsync(string conversation, string activity, long at, byte[] json, CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            // What is old goes in the same statement, by and by, so that nobody has to come by for it.
            using var statement = connection.Command(
                $"""
                WITH old AS (
                    DELETE FROM {Shown} WHERE id IN (
                        SELECT id FROM {Shown} WHERE written_at < now() - interval '1 minute' LIMIT 16 FOR UPDATE SKIP LOCKED))
                INSERT INTO {Shown} (id, next, at_ms, json)
                SELECT @id, next, @at, @json FROM {store.Table("conversations")} WHERE id = @conversation ON CONFLICT (id) DO NOTHING
                """,
                ("@id", activity), ("@at", at), ("@json", json), ("@conversation", conversation));
            return statement.ExecuteNonQuery();
        },
        cancellationToken);

    /// <summary>Of the activities that were laid down so, those that are still there, by id.</summary>
    public Task<Dictionary<string, ShownActivity>> FindShownAsync(
        IReadOnlyCollection<string> activities, CancellationToken cancellationToken) =>
        ReadAsync(
            connection =>
            {
                using var statement = connection.Command($"SELECT id, next, at_ms, json FROM {Shown} WHERE id = ANY(@ids)",
                    ("@ids", activities.ToArray()));
                using var rows = statement.ExecuteReader();
                var found = new Dictionary<string, ShownActivity>(StringComparer.Ordinal);
                while (rows.Read())
                    found.Add(rows.GetString(0), new(rows.GetInt64(1), rows.GetInt64(2), rows.GetFieldValue<byte[]>(3)));
                return found;
            },
            cancellationToken);

    /// <summary>Drops what is older than it may be; how many conversations it were.</summary>
    public async Task<int> PruneAsync(CancellationToken cancellationToken)
    {
        const int AtOnce = 50;
        var inactiveSince = (time.GetUtcNow() - options.Value.KeepFor).ToUnixTimeMilliseconds();
        var pruned = 0;
        if (place is { IsDatabase: true })
            await ForgetShownAsync(cancellationToken);
        while (true)
        {
            var some = await WriteAsync(tables => tables.Prune(inactiveSince, AtOnce), null, cancellationToken);
            pruned += some;
            if (some < AtOnce)
                return pruned;
        }
    }

    public Task<ConversationRow?> FindAsync(string conversation, CancellationToken cancellationToken) =>
        ReadAsync(connection => Find(connection, conversation), cancellationToken);

    /// <summary>The activities from a number on, at most so many; null where there is no such conversation.</summary>
    public Task<StorePage?> ReadAsync(string conversation, long from, int most, CancellationToken cancellationToken) =>
        ReadAsync<StorePage?>(
        connection =>
        {
            // One snapshot for both.
            using var transaction = store.BeginRead(connection);
            if (Find(connection, conversation, transaction) is not { } row)
                return null;
            using var statement = new StoreCommand(
                connection, $"SELECT number, json FROM {store.Table("activities")} WHERE conversation = $1 AND number >= $2 ORDER BY "
                + "number LIMIT $3", 3);
            using var rows = statement.Read(transaction, conversation, from, most);
            List<byte[]> activities = [];
            var next = row.Next;
            while (rows.Read())
            {
                next = rows.GetInt64(0) + 1;
                activities.Add(rows.GetFieldValue<byte[]>(1));
            }
            return new StorePage(activities, next, row.Next);
        },
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
            await writer.DisposeAsync();
        owner?.Dispose();
        store.Dispose();
    }

    // In milliseconds since 1970; what is older is not answered any more.
    private long ResumedAfter => (time.GetUtcNow() - options.Value.ResumeFor).ToUnixTimeMilliseconds();

    private string Shown => store.Table("shown");

    private IStoreOwner Owner => owner ?? throw new InvalidOperationException("The store is not open.");

    private Task<int> ForgetShownAsync(CancellationToken cancellationToken) => ReadAsync(
        connection =>
        {
            using var statement = connection.Command($"DELETE FROM {Shown} WHERE written_at < now() - interval '1 minute'");
            return statement.ExecuteNonQuery();
        },
        cancellationToken);

    private ConversationRow? Find(DbConnection connection, string conversation, DbTransaction? transaction = null)
    {
        using var statement = new StoreCommand(connection, $"SELECT channel, next FROM {store.Table("conversations")} WHERE id = $1", 1);
        using var row = statement.Read(transaction, conversation);
        return row.Read() ? new ConversationRow(row.GetString(0), row.GetInt64(1)) : null;
    }

    private async Task<T> WriteAsync<T>(Func<StoreChanges, T> change, Action<T>? committed, CancellationToken cancellationToken)
    {
        try
        {
            return await (writer ?? throw new InvalidOperationException("The store is not open.")).WriteAsync(change, committed,
                cancellationToken);
        }
        catch (Exception e) when (store.IsFault(e))
        {
            throw Unusable(e);
        }
    }

    // SQLite has no asynchronous reading, and these reads take microseconds; a database is not waited for on the caller's thread.
    private async Task<T> ReadAsync<T>(Func<DbConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return place is { IsDatabase: true } ? await Task.Run(Read, cancellationToken) : Read();

        T Read() => Guard(() =>
        {
            using var connection = store.Open();
            return read(connection);
        });
    }

    private T Guard<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (store.IsFault(e))
        {
            throw Unusable(e);
        }
    }

    private DirectLineStoreException Unusable(Exception cause) => new(store.Explain("Conversations", cause), cause);
}
