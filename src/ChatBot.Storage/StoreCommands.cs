using System.Data.Common;

namespace ChatBot.Storage;

/// <summary>Short ways of giving statements their values, the same for both kinds of store.</summary>
public static class StoreCommands
{
    /// <summary>A statement with its values by name, "@name".</summary>
    public static DbCommand Command(this DbConnection connection, string text, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in values)
            command.Set(name, value);
        return command;
    }

    /// <summary>Adds a value; null is none.</summary>
    public static void Set(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
