using Microsoft.Data.Sqlite;

namespace ChatBot.Answers.Conversations;

/// <summary>Conversations in one SQLite file beside the index, opened at first use.</summary>
/// <param name="path">The file; made where it does not exist.</param>
/// <param name="clock">Gives the time a turn is stamped with.</param>
public sealed class SqliteConversationStore(string path, TimeProvider clock) : IConversationStore
{
    private const string Schema =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS turns (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            conversation TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            question TEXT NOT NULL,
            understood TEXT NOT NULL,
            answer TEXT NOT NULL,
            answered INTEGER NOT NULL);
        CREATE INDEX IF NOT EXISTS turns_of_conversation ON turns (conversation, id);
        """;

    private readonly SemaphoreSlim opening = new(1);
    private bool isOpen;

    public async ValueTask<IReadOnlyList<Turn>> ReadAsync(string conversation, int most, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT question, understood, answer, answered FROM turns WHERE conversation = $conversation ORDER BY id DESC LIMIT $most";
        command.Parameters.AddWithValue("$conversation", conversation);
        command.Parameters.AddWithValue("$most", most);
        var turns = new List<Turn>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            turns.Add(new(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetBoolean(3)));
        turns.Reverse();
        return turns;
    }

    public async ValueTask AppendAsync(string conversation, Turn turn, CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "INSERT INTO turns (conversation, asked_at, question, understood, answer, answered) " +
            "VALUES ($conversation, $at, $question, $understood, $answer, $answered)";
        command.Parameters.AddWithValue("$conversation", conversation);
        command.Parameters.AddWithValue("$at", clock.GetUtcNow().ToString("O"));
        command.Parameters.AddWithValue("$question", turn.Question);
        command.Parameters.AddWithValue("$understood", turn.Understood);
        command.Parameters.AddWithValue("$answer", turn.Answer);
        command.Parameters.AddWithValue("$answered", turn.Answered);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        opening.Dispose();
        return ValueTask.CompletedTask;
    }

    private async ValueTask<SqliteConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5 }.ToString());
        await connection.OpenAsync(cancellationToken);
        // The write-ahead log alone survives a killed process; a power cut may cost the last turns. Nobody waits for the disk meanwhile.
        await ExecuteAsync(connection, "PRAGMA synchronous = NORMAL", cancellationToken);
        if (isOpen)
            return connection;

        await opening.WaitAsync(cancellationToken);
        try
        {
            await ExecuteAsync(connection, Schema, cancellationToken);
            isOpen = true;
            return connection;
        }
        finally
        {
            opening.Release();
        }
    }

    private static async ValueTask ExecuteAsync(SqliteConnection connection, string statements, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statements;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
