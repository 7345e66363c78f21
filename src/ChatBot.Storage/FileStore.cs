using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>A store in a SQLite file.</summary>
internal sealed class FileStore(string path, StoreTables tables) : IStore
{
    private readonly StoreFile file = new(path, tables.Version, tables.Sqlite)
    {
        Pooled = tables.Pooled,
        Setup = tables.Setup,
        Upgrade = tables.Upgrade,
    };

    public string Place => file.Path;

    public string Table(string name) => name;

    public DbConnection Open() => file.Open();

    public ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken) => ValueTask.FromResult(Open());

    public DbTransaction BeginRead(DbConnection connection) => ((SqliteConnection)connection).BeginTransaction(deferred: true);

    public bool IsFault(Exception exception) => StoreFaults.IsFault(exception);

    public string Explain(string what, Exception exception) => StoreFaults.Explain(what, exception, file.Path);

    public void Dispose()
    {
        if (tables.Pooled)
            file.Close();
    }
}
