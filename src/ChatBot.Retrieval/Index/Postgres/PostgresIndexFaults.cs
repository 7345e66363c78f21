using ChatBot.Storage;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Says of the index what <see cref="PostgresFaults"/> tells of a database, in a sentence that a person can act on.</summary>
internal static class PostgresIndexFaults
{
    /// <summary>Whether <see cref="Explain"/> takes it.</summary>
    public static bool IsFault(Exception exception) =>
        PostgresFaults.IsFault(exception) || exception is ForeignTablesException or InvalidDataException or FormatException
            or InvalidCastException;

    public static IndexException Explain(Exception exception, PostgresAddress address) => exception switch
    {
        ForeignTablesException => new(IndexFault.Foreign, $"The index cannot lie in {address}: {exception.Message}.", exception),
        InvalidDataException or FormatException or InvalidCastException => new(
            IndexFault.Corrupt,
            $"The index in {address} is damaged; drop its schema {address.Schema} and ingest the articles again, or name another with "
            + "Search Path=… in Index:ConnectionString.",
            exception),
        _ => new(
            FaultOf(exception), $"The index in {address} cannot be used: {PostgresFaults.Reason(exception, address)}.", exception),
    };

    private static IndexFault FaultOf(Exception exception) => PostgresFaults.Of(exception) switch
    {
        StoreFault.Locked => IndexFault.Locked,
        StoreFault.Damaged => IndexFault.Corrupt,
        StoreFault.NotWritable => IndexFault.NotWritable,
        StoreFault.DiskFull => IndexFault.DiskFull,
        StoreFault.LaterVersion => IndexFault.OtherVersion,
        StoreFault.Unreachable => IndexFault.Unreachable,
        _ => IndexFault.Failed,
    };
}
