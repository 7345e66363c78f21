using ChatBot.Storage.Postgres;

namespace ChatBot.Storage;

/// <summary>Where something is to be kept: in a file of its own, or in a database that everything is kept in.</summary>
public sealed class StorePlace
{
    private readonly string? path;
    private readonly PostgresDatabase? database;

    private StorePlace(string? path, PostgresDatabase? database) => (this.path, this.database) = (path, database);

    /// <summary>A file; it and its folder are made where they do not exist. <see cref="StoreFile.InMemory"/> for none.</summary>
    public static StorePlace File(string path) => new(path, null);

    /// <summary>A database, which whoever gives it closes.</summary>
    public static StorePlace In(PostgresDatabase database) => new(null, database);

    /// <summary>A file.</summary>
    public static implicit operator StorePlace(string path) => File(path);

    /// <summary>Whether it is a database.</summary>
    public bool IsDatabase => database is not null;

    /// <summary>The database; null where it is a file.</summary>
    public PostgresDatabase? Database => database;

    /// <summary>The store; nothing is opened yet.</summary>
    public IStore Store(StoreTables tables) => database is null ? new FileStore(path!, tables) : new DatabaseStore(database, tables);
}
