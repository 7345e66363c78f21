using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Conversations;

/// <summary>
/// What bots keep, such as the SDK's ConversationState and UserState, in the bot's own file: replicas that share it see the same, and a
/// restart loses nothing. Items are dropped as old conversations are.
/// </summary>
internal sealed class BotStorage(BotDatabase database) : IStorage
{
    private const string Reading = "SELECT json, types, version FROM items WHERE key = $key";

    private const string Writing =
        """
        INSERT INTO items (key, channel, json, types, version, seen_at) VALUES ($key, $channel, $json, $types, 1, $now)
        ON CONFLICT DO UPDATE SET json = excluded.json, types = excluded.types, version = version + 1, seen_at = excluded.seen_at
        """;

    private const string Changing =
        "UPDATE items SET json = $json, types = $types, version = version + 1, seen_at = $now WHERE key = $key AND version = $version";

    /// <exception cref="SqliteException">The file cannot be read.</exception>
    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.UseAsync<IDictionary<string, object>>(
            connection =>
            {
                var items = new Dictionary<string, object>();
                using var command = connection.CreateCommand();
                command.CommandText = Reading;
                var parameter = command.Parameters.Add("$key", SqliteType.Text);
                foreach (var key in keys)
                {
                    parameter.Value = key;
                    using var row = command.ExecuteReader();
                    if (row.Read())
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
    /// <exception cref="SqliteException">The file cannot be written.</exception>
    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var items = changes.Select(change => (change.Key, Item: StoredItem.Of(change.Value))).ToList();
        return database.UseAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                foreach (var (key, item) in items)
                    Write(connection, transaction, key, item);
                transaction.Commit();
                return true;
            },
            cancellationToken);
    }

    /// <exception cref="SqliteException">The file cannot be written.</exception>
    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return database.UseAsync(
            connection =>
            {
                using var transaction = connection.BeginTransaction(deferred: false);
                foreach (var key in keys)
                    Run(connection, transaction, "DELETE FROM items WHERE key = $key", ("$key", key));
                transaction.Commit();
                return true;
            },
            cancellationToken);
    }

    private void Write(SqliteConnection connection, SqliteTransaction transaction, string key, StoredItem item)
    {
        var (json, types) = (item.Json.ToString(Formatting.None), JObject.FromObject(item.Types).ToString(Formatting.None));
        var written = item.Version is { } version
            ? Run(
                connection, transaction, Changing,
                ("$key", key), ("$json", json), ("$types", types), ("$now", database.Now), ("$version", version))
            : Run(
                connection, transaction, Writing,
                ("$key", key), ("$json", json), ("$types", types), ("$now", database.Now), ("$channel", ChannelOf(key)));
        if (written == 0)
            throw new InvalidOperationException(
                $"An item has been written by somebody else since it was read: it is no longer version {item.Version}.");
    }

    private static int Run(
        SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
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
