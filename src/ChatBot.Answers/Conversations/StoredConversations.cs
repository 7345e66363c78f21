using System.Data.Common;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Answers.Conversations;

/// <summary>Conversations in a store beside the index, opened at first use.</summary>
/// <param name="place">Where they are kept.</param>
/// <param name="clock">Gives the time a turn is stamped with.</param>
public sealed class StoredConversations(StorePlace place, TimeProvider clock) : IConversationStore
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            question TEXT NOT NULL,
            understood TEXT NOT NULL,
            answer TEXT NOT NULL,
            answered INTEGER NOT NULL,
            parts TEXT);
        CREATE INDEX IF NOT EXISTS turns_of_conversation ON turns (conversation, id);
        """;

    private const string DatabaseSchema =
        """
        CREATE TABLE conversation_turns (
            id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            conversation text NOT NULL,
            asked_at text NOT NULL,
            question text NOT NULL,
            understood text NOT NULL,
            answer text NOT NULL,
            answered boolean NOT NULL,
            parts text);
        CREATE INDEX conversation_turns_in_order ON conversation_turns (conversation, id)
        """;

    // A file of an earlier version has no such column; its rows then have their text alone.
    private const string LacksParts =
        "SELECT count(*) FROM sqlite_master WHERE name = 'turns' AND NOT EXISTS (SELECT 1 FROM pragma_table_info('turns') WHERE name = "
        + "'parts')";

    private const string AddColumn = "ALTER TABLE turns ADD COLUMN parts TEXT";

    private readonly IStore store = place.Store(Kept);

    /// <summary>Their tables.</summary>
    public static StoreTables Kept { get; } =
        new("conversation", 1, Schema, [DatabaseSchema]) { Pooled = true, Upgrade = AddParts };

    /// <summary>Where they are.</summary>
    public string Place => store.Place;

    /// <exception cref="ConversationStoreException">The file cannot be read or written.</exception>
    public ValueTask<IReadOnlyList<Turn>> ReadAsync(string conversation, int most, CancellationToken cancellationToken) =>
        UseAsync(connection => ReadAsync(connection, conversation, most, cancellationToken), cancellationToken);

    /// <exception cref="ConversationStoreException">The file cannot be written.</exception>
    public async ValueTask AppendAsync(string conversation, Turn turn, CancellationToken cancellationToken) =>
        await UseAsync(connection => AppendAsync(connection, conversation, turn, cancellationToken), cancellationToken);

    public ValueTask DisposeAsync()
    {
        store.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<IReadOnlyList<Turn>> ReadAsync(DbConnection connection, string conversation, int most,
        CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            $"SELECT question, understood, answer, answered, parts FROM {store.Table("turns")} WHERE conversation = @conversation "
            + "ORDER BY id DESC LIMIT @most",
            ("@conversation", conversation), ("@most", most));
        var turns = new List<Turn>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var turn = new Turn(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3));
            turns.Add(TurnParts.Read(reader.IsDBNull(4) ? null : reader.GetString(4), turn));
        }

        turns.Reverse();
        return turns;
    }

    private async Task<int> AppendAsync(DbConnection connection, string conversation, Turn turn, CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            $"INSERT INTO {store.Table("turns")} (conversation, asked_at, question, understood, answer, answered, parts) "
            + "VALUES (@conversation, @at, @question, @understood, @answer, @answered, @parts)",
            ("@conversation", conversation), ("@at", clock.GetUtcNow().ToString("O")), ("@question", turn.Question),
            ("@understood", turn.Understood), ("@answer", turn.Answer), ("@answered", turn.Answered), ("@parts", TurnParts.Write(turn)));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var connection = await store.OpenAsync(cancellationToken);
            return await use(connection);
        }
        catch (Exception exception) when (store.IsFault(exception))
        {
            throw new ConversationStoreException(store.Explain("Conversations", exception), exception);
        }
    }

    private static void AddParts(SqliteConnection connection, SqliteTransaction transaction, long version)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = LacksParts;
        if (command.ExecuteScalar() is 0L)
            return;
        command.CommandText = AddColumn;
        command.ExecuteNonQuery();
    }
}
