using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Answers.Conversations;

/// <summary>Conversations in one SQLite file beside the index, opened at first use.</summary>
/// <param name="path">The file; it and its folder are made where they do not exist.</param>
/// <param name="clock">Gives the time a turn is stamped with.</param>
public sealed class SqliteConversationStore(string path, TimeProvider clock) : IConversationStore
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

    // A file of an earlier version has no such column; its rows then have their text alone.
    private const string LacksParts =
        "SELECT count(*) FROM sqlite_master WHERE name = 'turns' AND NOT EXISTS (SELECT 1 FROM pragma_table_info('turns') WHERE name = "
        + "'parts')";

    private const string AddColumn = "ALTER TABLE turns ADD COLUMN parts TEXT";

    private readonly StoreFile file = new(path, 1, Schema) { Pooled = true, Upgrade = AddParts };

    /// <summary>The file.</summary>
    public string Path => path;

    /// <exception cref="ConversationStoreException">The file cannot be read or written.</exception>
    public ValueTask<IReadOnlyList<Turn>> ReadAsync(string conversation, int most, CancellationToken cancellationToken) =>
        UseAsync(connection => ReadAsync(connection, conversation, most, cancellationToken), cancellationToken);

    /// <exception cref="ConversationStoreException">The file cannot be written.</exception>
    public async ValueTask AppendAsync(string conversation, Turn turn, CancellationToken cancellationToken) =>
        await UseAsync(connection => AppendAsync(connection, conversation, turn, cancellationToken), cancellationToken);

    public ValueTask DisposeAsync()
    {
        file.Close();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<Turn>> ReadAsync(SqliteConnection connection, string conversation, int most,
        CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT question, understood, answer, answered, parts FROM turns WHERE conversation = $conversation ORDER BY id DESC LIMIT "
            + "$most";
        command.Parameters.AddWithValue("$conversation", conversation);
        command.Parameters.AddWithValue("$most", most);
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

    private async Task<int> AppendAsync(SqliteConnection connection, string conversation, Turn turn, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO turns (conversation, asked_at, question, understood, answer, answered, parts) " +
            "VALUES ($conversation, $at, $question, $understood, $answer, $answered, $parts)";
        command.Parameters.AddWithValue("$conversation", conversation);
        command.Parameters.AddWithValue("$at", clock.GetUtcNow().ToString("O"));
        command.Parameters.AddWithValue("$question", turn.Question);
        command.Parameters.AddWithValue("$understood", turn.Understood);
        command.Parameters.AddWithValue("$answer", turn.Answer);
        command.Parameters.AddWithValue("$answered", turn.Answered);
        command.Parameters.AddWithValue("$parts", TurnParts.Write(turn) ?? (object)DBNull.Value);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async ValueTask<T> UseAsync<T>(Func<SqliteConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            await using var connection = file.Open();
            return await use(connection);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            throw new ConversationStoreException(StoreFaults.Explain("Conversations", exception, file.Path), exception);
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
