using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>A statement that is compiled once and run often, with its values by position: the first for $1, and so on.</summary>
internal sealed class StoreCommand : IDisposable
{
    private readonly DbCommand command;

    public StoreCommand(DbConnection connection, string text, int values)
    {
        command = connection.CreateCommand();
        command.CommandText = text;
        for (var value = 1; value <= values; value++)
        {
            var parameter = command.CreateParameter();
            // SQLite knows a place by its name, PostgreSQL by its order.
            if (connection is SqliteConnection)
                parameter.ParameterName = $"${value}";
            command.Parameters.Add(parameter);
        }
    }

    /// <summary>Rows changed.</summary>
    public int Run(DbTransaction transaction, params ReadOnlySpan<object> values) => With(transaction, values).ExecuteNonQuery();

    public DbDataReader Read(DbTransaction? transaction, params ReadOnlySpan<object> values) => With(transaction, values).ExecuteReader();

    public void Dispose() => command.Dispose();

    private DbCommand With(DbTransaction? transaction, ReadOnlySpan<object> values)
    {
        command.Transaction = transaction;
        for (var value = 0; value < values.Length; value++)
            command.Parameters[value].Value = values[value];
        return command;
    }
}
