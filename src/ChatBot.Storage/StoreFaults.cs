using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Storage;

/// <summary>Tells why a file could not be used, and in a sentence that a person can act on.</summary>
public static class StoreFaults
{
    /// <summary>Less free space than this and an I/O error is taken for a full disk: SQLite reports some of those as I/O errors.</summary>
    private const long NoRoom = 1 << 20;

    /// <summary>Whether the exception tells that a file cannot be used, rather than of a fault of the program.</summary>
    public static bool IsFault(Exception exception) => exception is SqliteException or IOException or UnauthorizedAccessException;

    /// <param name="exception">One that <see cref="IsFault"/> takes.</param>
    /// <param name="path">The file.</param>
    public static StoreFault Of(Exception exception, string path) => exception switch
    {
        LaterVersionException => StoreFault.LaterVersion,
        SqliteException sqlite => sqlite.SqliteErrorCode switch
        {
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => StoreFault.Locked,
            raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_FORMAT => StoreFault.Damaged,
            raw.SQLITE_FULL => StoreFault.DiskFull,
            raw.SQLITE_IOERR when IsFull(path) => StoreFault.DiskFull,
            raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => StoreFault.NotWritable,
            _ => StoreFault.Failed,
        },
        _ => IsFull(path) ? StoreFault.DiskFull : StoreFault.NotWritable,
    };

    /// <summary>One sentence: what cannot be kept, where, why, and what to do.</summary>
    /// <param name="what">What is kept there, such as "Feedback".</param>
    /// <param name="exception">One that <see cref="IsFault"/> takes.</param>
    /// <param name="path">The file.</param>
    public static string Explain(string what, Exception exception, string path) =>
        $"{what} cannot be kept in {path}: " + Of(exception, path) switch
        {
            StoreFault.Locked => "another process holds the file; wait for that one to finish, or end it.",
            StoreFault.Damaged => "it is damaged or no database; move it away, and a new one is made.",
            StoreFault.NotWritable => "it cannot be opened for writing; check the rights of the file and its folder.",
            StoreFault.DiskFull => "the disk is full; make room, what was kept before is still there.",
            StoreFault.LaterVersion => $"{exception.Message}; use that version, or move the file away.",
            _ => $"{exception.Message.TrimEnd('.')}; check the disk that it lies on.",
        };

    private static bool IsFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace < NoRoom;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
