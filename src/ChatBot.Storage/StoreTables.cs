using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>The tables of a store in both kinds of it.</summary>
/// <param name="Part">Whose they are, such as "feedback"; in a database the names of tables begin with it.</param>
/// <param name="Version">Raised whenever a program before could no longer use those of the file.</param>
/// <param name="Sqlite">Statements that make in a file what is not there yet.</param>
/// <param name="Postgres">Steps that make those of a database; released ones never change, the next version adds one.</param>
public sealed record StoreTables(string Part, int Version, string Sqlite, IReadOnlyList<string> Postgres)
{
    /// <summary>See <see cref="StoreFile.Upgrade"/>.</summary>
    public Action<SqliteConnection, SqliteTransaction, long>? Upgrade { get; init; }

    /// <summary>See <see cref="StoreFile.Setup"/>.</summary>
    public string Setup { get; init; } = "";

    /// <summary>Whether connections to the file are kept open after use.</summary>
    public bool Pooled { get; init; }
}
