using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Says what SQLite reports in a sentence that a person can act on.</summary>
internal static class SqliteFaults
{
    /// <summary>Less free space than this and an I/O error is taken for a full disk: SQLite reports some of those as I/O errors.</summary>
    private const long NoRoom = 1 << 20;

    public static IndexException Explain(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
            IndexFault.Locked, $"The index {path} is locked by another process; wait for that one to finish, or end it.", exception),
        raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT or raw.SQLITE_FORMAT => Damaged(exception, path),
        raw.SQLITE_FULL => Full(exception, path),
        raw.SQLITE_IOERR when IsFull(path) => Full(exception, path),
        raw.SQLITE_CANTOPEN or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => NotWritable(exception, path),
        raw.SQLITE_IOERR => new(
            IndexFault.Failed, $"The index {path} cannot be read or written ({exception.Message}); check the disk that it lies on.", exception),
        _ => new(IndexFault.Failed, $"The index {path} failed: {exception.Message}", exception),
    };

    public static IndexException NotWritable(Exception exception, string path) => new(
        IndexFault.NotWritable,
        $"The index {path} cannot be opened for writing; check the rights of the file and its folder, or use another Index:Path.",
        exception);

    public static IndexException Damaged(Exception? exception, string path) => new(
        IndexFault.Corrupt,
        $"The index {path} is damaged or not an index; remove the file and ingest the articles again, or use another Index:Path.",
        exception);

    private static IndexException Full(SqliteException exception, string path) => new(
        IndexFault.DiskFull,
        $"The disk is full: the index {path} could not take this article; make room and run again, what was indexed before is kept.",
        exception);

    private static bool IsFull(string path)
    {
        try
        {
            return new DriveInfo(Path.GetDirectoryName(path)!).AvailableFreeSpace < NoRoom;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
