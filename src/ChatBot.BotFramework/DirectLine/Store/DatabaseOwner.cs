using System.Data.Common;
using System.Security.Cryptography;
using ChatBot.Storage;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>
/// This process among the replicas on a database: a row that it renews every few seconds. Times are the server's, so that the clocks of
/// replicas may differ; a replica that ends says so, one that is killed is missed after <see cref="MissedAfter"/>. A lock held by a
/// connection would be lost with the connection, and turns be taken from a replica that still works on them. A replica that could not
/// renew its own row for a while, such as without the database, takes the others for as cut off as it was and gives them that time too.
/// </summary>
internal sealed class DatabaseOwner : IStoreOwner
{
    /// <summary>So long a replica may be silent, such as while the database is started anew; three renewals.</summary>
    private static readonly TimeSpan MissedAfter = TimeSpan.FromSeconds(15);

    // Two renewals.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(10);

    private readonly IStore store;
    private readonly TimeProvider time;
    private readonly string table;
    private readonly Lock gate = new();
    private long? renewed;
    private long? back;

    /// <exception cref="DbException">The database cannot be written.</exception>
    public DatabaseOwner(IStore store, TimeProvider time)
    {
        (this.store, this.time) = (store, time);
        table = store.Table("owners");
        Renew();
    }

    /// <inheritdoc/>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <inheritdoc/>
    public bool IsAlive(string id)
    {
        lock (gate)
            if (back is { } since && time.GetElapsedTime(since) < MissedAfter)
                return true;
        using var connection = store.Open();
        using var command = connection.Command($"SELECT count(*) FROM {table} WHERE id = @id AND seen_at > now() - @missed",
            ("@id", id), ("@missed", MissedAfter));
        return command.ExecuteScalar() is > 0L;
    }

    /// <inheritdoc/>
    public void Renew()
    {
        using var connection = store.Open();
        using var command = connection.Command(
            $"""
            INSERT INTO {table} (id, seen_at) VALUES (@id, now()) ON CONFLICT (id) DO UPDATE SET seen_at = now();
            DELETE FROM {table} WHERE seen_at < now() - interval '1 day'
            """,
            ("@id", Id));
        command.ExecuteNonQuery();
        lock (gate)
        {
            if (renewed is { } before && time.GetElapsedTime(before) > Gap)
                back = time.GetTimestamp();
            renewed = time.GetTimestamp();
        }
    }

    public void Dispose()
    {
        try
        {
            using var connection = store.Open();
            using var command = connection.Command($"DELETE FROM {table} WHERE id = @id", ("@id", Id));
            command.ExecuteNonQuery();
        }
        catch (Exception exception) when (store.IsFault(exception))
        {
            // It is missed before long.
        }
    }
}
