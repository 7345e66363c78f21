using System.Collections.Concurrent;
using System.Data.Common;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>
/// The activities that came in lately, in the bot's store, which replicas may share: which of them are known, and which are still to be
/// answered by whom. Who answers renews its claim; what a replica that is gone has left another takes over, once it has itself seen the
/// claim stand unrenewed for long enough: clocks of machines differ.
/// </summary>
internal sealed class OwedActivities(BotDatabase database, IOptions<BotOptions> options, TimeProvider time)
{
    /// <summary>How long a claim holds that is not renewed.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan ForgetEvery = TimeSpan.FromMinutes(1);

    // Taken over at once; the rest comes with the next look.
    private const int MostTaken = 32;

    private readonly string self = Guid.NewGuid().ToString("N");

    // What this process claims, and since when, so that nothing is written where nothing is owed.
    private readonly ConcurrentDictionary<string, long> claims = new(StringComparer.Ordinal);

    // What others claim, and since when it stands so; looked at by one at a time, as all that uses the store.
    private OrderedDictionary<string, SeenClaim> seen = new(StringComparer.Ordinal);
    private long forgotten;

    private string Owed => database.Table("owed");

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => Now + (long)Claim.TotalMilliseconds;

    /// <summary>Adds an activity that this process is to answer; false where any replica knows it already.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task<bool> AddAsync(Delivery delivery, WireActivity activity, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            // Before it is written, so that what fails half-way is renewed, and not answered by another as well.
            var isUnclaimed = claims.TryAdd(delivery.Key, Now);
            var isNew = await RunAsync(
                connection,
                $"""
                INSERT INTO {Owed} (delivery, activity, owner, until, seen_at) VALUES (@delivery, @activity, @self, @until, @now)
                ON CONFLICT (delivery) DO NOTHING
                """,
                ("@delivery", delivery.Key), ("@activity", ActivityJson.Write(activity)), ("@self", self), ("@until", Until),
                ("@now", Now)) == 1;
            if (!isNew && isUnclaimed)
                claims.TryRemove(delivery.Key, out _);
            return isNew;
        },
        cancellationToken);

    /// <summary>It is answered: it stays known, and its words go.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task EndAsync(Delivery delivery) => ChangeOwnAsync($"UPDATE {Owed} SET activity = NULL", delivery);

    /// <summary>This process will not answer it; any may at once.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task LeaveAsync(Delivery delivery) => ChangeOwnAsync($"UPDATE {Owed} SET until = 0", delivery);

    /// <summary>It was refused: the channel's next try is to find it unknown.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task ForgetAsync(Delivery delivery) => ChangeOwnAsync($"DELETE FROM {Owed}", delivery);

    /// <summary>Renews this process's claims, drops now and then what is too old to be known, and takes over what nobody claims any more,
    /// in the order in which it came. Where nothing is owed that is one query.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task<IReadOnlyList<WireActivity>> LookAsync(CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            var oldest = Now - (long)options.Value.Turns.DuplicateWindow.TotalMilliseconds;
            if (!claims.IsEmpty)
                await RunAsync(connection, $"UPDATE {Owed} SET until = @until WHERE owner = @self AND activity IS NOT NULL AND until > 0",
                    ("@until", Until), ("@self", self));
            if (Now - forgotten >= (long)ForgetEvery.TotalMilliseconds)
                await ForgetAsync(connection, oldest);
            var taken = new List<WireActivity>();
            foreach (var (delivery, claim) in (await SeeAsync(connection, oldest)).Where(IsGone).Take(MostTaken))
            {
                // Of replicas that look at the same moment one changes the row.
                if (await TakeAsync(connection, delivery, claim) is not { } activity)
                    continue;
                claims[delivery] = Now;
                taken.Add(ActivityJson.Read(activity));
            }

            return (IReadOnlyList<WireActivity>)taken;
        },
        cancellationToken);

    private async Task ChangeOwnAsync(string change, Delivery delivery)
    {
        await database.UseAsync(
            connection => RunAsync(connection, $"{change} WHERE delivery = @delivery AND owner = @self", ("@delivery", delivery.Key),
                ("@self", self)),
            CancellationToken.None);
        // What could not be changed stays claimed, so that nobody answers it a second time.
        claims.TryRemove(delivery.Key, out _);
    }

    private async Task ForgetAsync(DbConnection connection, long oldest)
    {
        await RunAsync(connection, $"DELETE FROM {Owed} WHERE seen_at < @oldest", ("@oldest", oldest));
        foreach (var (delivery, since) in claims)
            if (since < oldest)
                claims.TryRemove(delivery, out _);
        forgotten = Now;
    }

    // Whoever lives writes another time each time that it renews, whatever its clock says.
    private bool IsGone(KeyValuePair<string, SeenClaim> claim) =>
        claim.Value.Until == 0 || time.GetElapsedTime(claim.Value.Since) > Claim;

    /// <summary>What is not answered and not this process's, in the order in which it came.</summary>
    private async Task<OrderedDictionary<string, SeenClaim>> SeeAsync(DbConnection connection, long oldest)
    {
        await using var command = connection.Command(
            $"""
            SELECT delivery, owner, until FROM {Owed} WHERE activity IS NOT NULL AND (owner <> @self OR until = 0) AND seen_at >= @oldest
            ORDER BY seen_at, delivery
            """,
            ("@self", self), ("@oldest", oldest));
        var (before, now) = (seen, time.GetTimestamp());
        seen = new(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(CancellationToken.None);
        while (await rows.ReadAsync(CancellationToken.None))
        {
            var (delivery, claim) = (rows.GetString(0), new SeenClaim(rows.GetString(1), rows.GetInt64(2), now));
            seen[delivery] = before.TryGetValue(delivery, out var former) && former with { Since = now } == claim ? former : claim;
        }

        return seen;
    }

    /// <summary>The activity; null where another has taken or renewed it meanwhile.</summary>
    private async Task<byte[]?> TakeAsync(DbConnection connection, string delivery, SeenClaim claim)
    {
        await using var command = connection.Command(
            $"""
            UPDATE {Owed} SET owner = @self, until = @new WHERE delivery = @delivery AND owner = @owner AND until = @old
            RETURNING activity
            """,
            ("@self", self), ("@new", Until), ("@delivery", delivery), ("@owner", claim.Owner), ("@old", claim.Until));
        return await command.ExecuteScalarAsync(CancellationToken.None) as byte[];
    }

    // Not cancelled half-way, as everything in this store.
    private static async Task<int> RunAsync(DbConnection connection, string text, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(text, values);
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private readonly record struct SeenClaim(string Owner, long Until, long Since);
}
