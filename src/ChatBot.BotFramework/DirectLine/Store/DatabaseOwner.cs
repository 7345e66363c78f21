using System.Data.Common;
using System.Security.Cryptography;
using ChatBot.Storage;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>
/// This process among the replicas on a database: a row that it renews every few seconds. Times are the server's, so that the clocks of
/// replicas may differ; a replica that ends says so, one that is killed is missed after <see cref="MissedAfter"/>. A lock held by a
/// connection would be lost with the connection, and turns be taken from a replica that still works on them.
/// </summary>
internal sealed class DatabaseOwner : IStoreOwner
{
    /// <summary>So long a replica may be silent, such as while the database is started anew; three renewals.</summary>
    private const string MissedAfter = "interval '15 seconds'";

    private readonly IStore store;
    private readonly string table;

    /// <exception cref="DbException">The database cannot be written.</exception>
    public DatabaseOwner(IStore store)
    {
        this.store = store;
        table = store.Table("owners");
        Renew();
    }

    /// <inheritdoc/>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <inheritdoc/>
    public bool IsAlive(string id)
    {
        using var connection = store.Open();
        using var command = connection.Command($"SELECT count(*) FROM {table} WHERE id = @id AND seen_at > now() - {MissedAfter}",
            ("@id", id));
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
