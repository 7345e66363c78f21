using Microsoft.Data.Sqlite;

namespace ChatBot.Answers;

/// <summary>A file that only its owner may read. SQLite would make one that everybody can; what it puts beside the file, it makes alike.</summary>
public static class PrivateFile
{
    /// <summary>Makes an empty file, and its folder, where there is none.</summary>
    public static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }

    /// <summary>Opens such a file as an SQLite database with its tables, outside of any pool.</summary>
    /// <param name="schema">Statements that make what is not there yet.</param>
    public static async Task<SqliteConnection> OpenAsync(string path, string schema, CancellationToken cancellationToken)
    {
        Create(path);
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 5, Pooling = false }.ToString());
        try
        {
            await opened.OpenAsync(cancellationToken);
            await using var command = opened.CreateCommand();
            command.CommandText = schema;
            await command.ExecuteNonQueryAsync(cancellationToken);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }
}
