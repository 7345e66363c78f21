using System.Data.Common;
using ChatBot.BotFramework.Conversations;
using ChatBot.BotFramework.Wire;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Turns.Owing;

/// <summary>
/// The activities that came in lately, in the bot's store, which replicas may share: which of them are known, and which are still to be
/// answered by whom. Who answers renews its claim; what a replica that is gone has left another takes over.
/// </summary>
internal sealed class OwedActivities(BotDatabase database, IOptions<BotOptions> options, TimeProvider time)
{
    /// <summary>How long a claim holds that is not renewed.</summary>
    public static readonly TimeSpan Claim = TimeSpan.FromSeconds(15);

    // Taken over at once; the rest comes with the next look.
    private const int MostTaken = 32;

    private readonly string self = Guid.NewGuid().ToString("N");

    private string Owed => database.Table("owed");

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private long Until => Now + (long)Claim.TotalMilliseconds;

    /// <summary>Adds an activity that this process is to answer; false where any replica knows it already.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task<bool> AddAsync(Delivery delivery, WireActivity activity, CancellationToken cancellationToken) => database.UseAsync(
        async connection => await RunAsync(
            connection,
            $"""
            INSERT INTO {Owed} (delivery, activity, owner, until, seen_at) VALUES (@delivery, @activity, @self, @until, @now)
            ON CONFLICT (delivery) DO NOTHING
            """,
            ("@delivery", delivery.Key), ("@activity", ActivityJson.Write(activity)), ("@self", self), ("@until", Until),
            ("@now", Now)) == 1,
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

    /// <summary>Renews this process's claims, drops what is too old to be known, and takes over what nobody claims any more, in the order
    /// in which it came.</summary>
    /// <exception cref="DbException">The store cannot be used.</exception>
    public Task<IReadOnlyList<WireActivity>> LookAsync(CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await RunAsync(connection, $"UPDATE {Owed} SET until = @until WHERE owner = @self AND activity IS NOT NULL AND until > 0",
                ("@until", Until), ("@self", self));
            await RunAsync(connection, $"DELETE FROM {Owed} WHERE seen_at < @oldest",
                ("@oldest", Now - (long)options.Value.Turns.DuplicateWindow.TotalMilliseconds));
            var taken = new List<WireActivity>();
            foreach (var (delivery, owner, until, activity) in await UnclaimedAsync(connection))
            {
                // Of replicas that look at the same moment one changes the row.
                if (await RunAsync(connection,
                    $"UPDATE {Owed} SET owner = @self, until = @new WHERE delivery = @delivery AND owner = @owner AND until = @old",
                    ("@self", self), ("@new", Until), ("@delivery", delivery), ("@owner", owner), ("@old", until)) == 1)
                    taken.Add(ActivityJson.Read(activity));
            }

            return (IReadOnlyList<WireActivity>)taken;
        },
        cancellationToken);

    private Task<int> ChangeOwnAsync(string change, Delivery delivery) => database.UseAsync(
        connection => RunAsync(connection, $"{change} WHERE delivery = @delivery AND owner = @self", ("@delivery", delivery.Key),
            ("@self", self)),
        CancellationToken.None);

    private async Task<List<(string Delivery, string Owner, long Until, byte[] Activity)>> UnclaimedAsync(DbConnection connection)
    {
        await using var command = connection.Command(
            $"""
            SELECT delivery, owner, until, activity FROM {Owed} WHERE activity IS NOT NULL AND until < @now
            ORDER BY seen_at, delivery LIMIT {MostTaken}
            """,
            ("@now", Now));
        var unclaimed = new List<(string, string, long, byte[])>();
        await using var rows = await command.ExecuteReaderAsync(CancellationToken.None);
        while (await rows.ReadAsync(CancellationToken.None))
            unclaimed.Add((rows.GetString(0), rows.GetString(1), rows.GetInt64(2), rows.GetFieldValue<byte[]>(3)));
        return unclaimed;
    }

    // Not cancelled half-way, as everything in this store.
    private static async Task<int> RunAsync(DbConnection connection, string text, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(text, values);
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
