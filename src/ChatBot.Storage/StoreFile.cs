using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>
/// A SQLite file for its owner's eyes only. Whatever is kept in one is opened by this: made where there is none, with its tables, with a
/// log of writes that readers and other processes work beside, and refused where a later version of the program has changed its tables.
/// </summary>
/// <param name="path">The file; it and its folder are made where they do not exist. ":memory:" for none.</param>
/// <param name="version">What the tables are marked with; raised whenever a program before could no longer use them. 0: whoever opens it
/// looks after its tables.</param>
/// <param name="tables">Statements that make what is not there yet.</param>
public sealed class StoreFile(string path, int version = 0, string tables = "")
{
    /// <summary>A store that nobody keeps: gone with its connection.</summary>
    public const string InMemory = ":memory:";

    /// <summary>The full path of the file.</summary>
    public string Path { get; } = path == InMemory ? path : System.IO.Path.GetFullPath(path);

    /// <summary>How long to wait for another process that is writing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether connections are kept open after use, for stores that open one for each; <see cref="Close"/> ends them.</summary>
    public bool Pooled { get; init; }

    /// <summary>Whether nobody else may use the file while it is open.</summary>
    public bool Alone { get; init; }

    /// <summary>A further statement that each connection is set up with.</summary>
    public string Setup { get; init; } = "";

    /// <summary>What is to be done, before the tables are made, to those of the version found; it runs in the transaction that makes
    /// them.</summary>
    public Action<SqliteConnection, SqliteTransaction, long>? Upgrade { get; init; }

    private string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        // The provider tries a busy statement again until this has passed, beside SQLite's own wait. 0 would mean for ever.
        DefaultTimeout = Math.Max(1, (int)Patience.TotalSeconds),
        Pooling = Pooled,
    }.ToString();

    /// <summary>Opens the file, which the caller closes.</summary>
    /// <exception cref="SqliteException">It cannot be used.</exception>
    /// <exception cref="IOException">It cannot be made, or is of a later version (<see cref="LaterVersionException"/>).</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public SqliteConnection Open()
    {
        if (Path != InMemory)
            Make(Path);
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            if (Alone)
                Run(connection, "PRAGMA locking_mode = EXCLUSIVE");
            // The log of writes alone survives a killed process; a power cut may cost the last of them, and nobody waits for the disk
            // meanwhile.
            Run(connection, $"PRAGMA busy_timeout = {(long)Patience.TotalMilliseconds}");
            Run(connection, "PRAGMA synchronous = NORMAL");
            if (Setup.Length > 0)
                Run(connection, Setup);
            if (version > 0)
                Prepare(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Ends the connections that are kept open.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    private void Prepare(SqliteConnection connection)
    {
        if (Found(connection, null) == version)
            return;
        Run(connection, "PRAGMA journal_mode = WAL");
        // Several processes may open the file at once: whoever holds the lock looks first.
        using var transaction = connection.BeginTransaction(deferred: false);
        var found = Found(connection, transaction);
        if (found < version)
        {
            Upgrade?.Invoke(connection, transaction, found);
            Run(connection, tables, transaction);
            Run(connection, $"PRAGMA user_version = {version}", transaction);
        }
        transaction.Commit();
    }

    private long Found(SqliteConnection connection, SqliteTransaction? transaction)
    {
        var found = Run(connection, "PRAGMA user_version", transaction) is long number ? number : 0;
        return found <= version ? found : throw new LaterVersionException();
    }

    private static object? Run(SqliteConnection connection, string statements, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.Transaction = transaction;
        return command.ExecuteScalar();
    }

    // SQLite would make a file that everybody can read; what it puts beside a file has the rights of that.
    private static void Make(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        PrivateFile.Open(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
        }).Dispose();
    }
}
