using System.Data.Common;
using System.Globalization;
using ChatBot.Storage;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// What bots keep, such as the SDK's ConversationState and UserState, in the bot's own file: replicas that share it see the same, and a
/// restart loses nothing. Items are dropped as old conversations are.
/// </summary>
internal sealed class BotStorage(BotDatabase database) : IStorage
{
    private string Reading => $"SELECT json, types, version FROM {database.Table("items")} WHERE key = @key";

    private string Writing =>
        $"""
        INSERT INTO {database.Table("items")} AS kept (key, channel, json, types, version, seen_at)
        VALUES (@key, @channel, @json, @types, 1, @now)
        ON CONFLICT (key) DO UPDATE SET json = excluded.json, types = excluded.types, version = kept.version + 1,
            seen_at = excluded.seen_at
        """;

    private string Changing =>
        $"UPDATE {database.Table("items")} SET json = @json, types = @types, version = version + 1, seen_at = @now "
        + "WHERE key = @key AND version = @version";

    /// <exception cref="DbException">The file cannot be read.</exception>
    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.UseAsync<IDictionary<string, object>>(
            async connection =>
            {
                var items = new Dictionary<string, object>();
                foreach (var key in keys)
                {
                    await using var command = connection.Command(Reading, ("@key", key));
                    await using var row = await command.ExecuteReaderAsync(cancellationToken);
                    if (await row.ReadAsync(cancellationToken))
                        items[key] = Stored(row.GetString(0), row.GetString(1)).ToItem(row.GetInt64(2));
                }
                return items;
            },
            cancellationToken);
    }

    /// <summary>
    /// Writes all or none. An item that names the version it was made from is written only while that is the one that is kept.
    /// </summary>
    /// <exception cref="InvalidOperationException">Somebody else has written an item since.</exception>
    /// <exception cref="DbException">The file cannot be written.</exception>
    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var items = changes.Select(change => (change.Key, Item: StoredItem.Of(change.Value))).ToList();
        return database.UseAsync(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                foreach (var (key, item) in items)
                    await WriteAsync(connection, transaction, key, item);
                await transaction.CommitAsync(CancellationToken.None);
                return true;
            },
            cancellationToken);
    }

    /// <exception cref="DbException">The file cannot be written.</exception>
    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.UseAsync(
            async connection =>
            {
                await using var transaction = await connection.BeginTransactionAsync(CancellationToken.None);
                foreach (var key in keys)
                    await RunAsync(connection, transaction, $"DELETE FROM {database.Table("items")} WHERE key = @key", ("@key", key));
                await transaction.CommitAsync(CancellationToken.None);
                return true;
            },
            cancellationToken);
    }

    private async Task WriteAsync(DbConnection connection, DbTransaction transaction, string key, StoredItem item)
    {
        var (json, types) = (item.Json.ToString(Formatting.None), JObject.FromObject(item.Types).ToString(Formatting.None));
        var written = item.Version is { } version
            ? await RunAsync(
                connection, transaction, Changing,
                ("@key", key), ("@json", json), ("@types", types), ("@now", database.Now),
                // Whatever else it says is the version of no item.
                ("@version", long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1))
            : await RunAsync(
                connection, transaction, Writing,
                ("@key", key), ("@json", json), ("@types", types), ("@now", database.Now), ("@channel", ChannelOf(key)));
        if (written == 0)
            throw new InvalidOperationException(
                $"An item has been written by somebody else since it was read: it is no longer version {item.Version}.");
    }

    private static async Task<int> RunAsync(
        DbConnection connection, DbTransaction transaction, string sql, params (string Name, object? Value)[] values)
    {
        await using var command = connection.Command(sql, values);
        command.Transaction = transaction;
        return await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    private static StoredItem Stored(string json, string types) => new(Json(json), Json(types).ToObject<Dictionary<string, string>>()!);

    private static JObject Json(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    // The SDK's keys begin with the channel: "msteams/conversations/…", "msteams/users/…".
    private static string ChannelOf(string key) => key.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? key[..end] : "";
}
