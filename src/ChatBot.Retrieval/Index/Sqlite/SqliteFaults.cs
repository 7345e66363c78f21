using System.Text.Json;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>Says of the index what <see cref="StoreFaults"/> tells of a file, in a sentence that a person can act on.</summary>
public static class SqliteFaults
{
    /// <summary>What an operator does then.</summary>
    public const string Remedy = "stop what uses it and run `chatbot repair`, which keeps what can be read and reads the rest again";

    /// <param name="exception">One that <see cref="StoreFaults.IsFault"/> takes.</param>
    internal static IndexException Explain(Exception exception, string path) => StoreFaults.Of(exception, path) switch
    {
        StoreFault.Locked => new(
            IndexFault.Locked, $"The index {path} is locked by another process; wait for that one to finish, or end it.", exception),
        StoreFault.Damaged => Damaged(exception, path),
        StoreFault.DiskFull => new(
            IndexFault.DiskFull,
            $"The disk is full: the index {path} could not take this article; make room and run again, what was indexed before is kept.",
            exception),
        StoreFault.NotWritable => new(
            IndexFault.NotWritable,
            $"The index {path} cannot be opened for writing; check the rights of the file and its folder, or use another Index:Path.",
            exception),
        _ => new(IndexFault.Failed,
            $"The index {path} cannot be read or written ({exception.Message.TrimEnd('.')}); check the disk that it lies on.", exception),
    };

    /// <summary>Whether a page of the file is no page, or what it holds no value of its kind, which SQLite itself does not look
    /// at.</summary>
    internal static bool IsDamage(Exception exception) => exception
        is SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT }
        or InvalidDataException or FormatException or InvalidCastException or JsonException or OverflowException
        or ArgumentException or IndexOutOfRangeException
        // A value that is missing, as the provider tells it.
        or (InvalidOperationException and not ObjectDisposedException);

    /// <summary>What is told of one article.</summary>
    internal static IndexException DamagedArticle(string articleId, Exception exception, string path) => new(
        IndexFault.DamagedArticle,
        $"The index {path} is damaged where the article {articleId} lies, which is left out; {Remedy}.",
        exception);

    internal static IndexException Damaged(Exception? exception, string path) => new(
        IndexFault.Corrupt,
        $"The index {path} is damaged{Told(exception)}; {Remedy}.",
        exception);

    private static string Told(Exception? exception) => exception switch
    {
        InvalidDataException => $" ({exception.Message})",
        SqliteException { SqliteErrorCode: raw.SQLITE_CORRUPT } => "",
        _ => " or not an index",
    };
}
