using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>A statement that is compiled once and run often, with its values by position: the first for $1, and so on.</summary>
internal sealed class StoreCommand : IDisposable
{
    private readonly SqliteCommand command;

    public StoreCommand(SqliteConnection connection, string text, int values)
    {
        command = connection.CreateCommand();
        command.CommandText = text;
        for (var value = 1; value <= values; value++)
            command.Parameters.Add(new SqliteParameter($"${value}", null));
    }

    /// <summary>Rows changed.</summary>
    public int Run(SqliteTransaction transaction, params ReadOnlySpan<object> values) => With(transaction, values).ExecuteNonQuery();

    public SqliteDataReader Read(SqliteTransaction? transaction, params ReadOnlySpan<object> values) =>
        With(transaction, values).ExecuteReader();

    public void Dispose() => command.Dispose();

    private SqliteCommand With(SqliteTransaction? transaction, ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var value = 0; value < values.Length; value++)
            command.Parameters[value].Value = values[value];
        return command;
    }
}
