using System.Net.Sockets;
using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>Tells why a database could not be used, and in a sentence that a person can act on.</summary>
public static class PostgresFaults
{
    /// <summary>Whether the exception tells that a database cannot be used, rather than of a fault of the program.</summary>
    public static bool IsFault(Exception exception) =>
        exception is NpgsqlException or SocketException or TimeoutException or IOException or LaterVersionException;

    /// <summary>Whether another try may succeed at once: writers that met, or a connection that the server closed long ago.</summary>
    public static bool IsWorthAnotherTry(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected } => true,
        _ => false,
    };

    /// <summary>Whether the connection was lost, so that a read may be tried once more on another.</summary>
    public static bool IsLostConnection(Exception exception) => exception switch
    {
        PostgresException server => server.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException { InnerException: IOException or EndOfStreamException } => true,
        _ => false,
    };

    /// <param name="exception">One that <see cref="IsFault"/> takes.</param>
    public static StoreFault Of(Exception exception) => exception switch
    {
        LaterVersionException => StoreFault.LaterVersion,
        PostgresException server => server.SqlState switch
        {
            PostgresErrorCodes.DiskFull => StoreFault.DiskFull,
            PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction => StoreFault.NotWritable,
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure
                => StoreFault.Locked,
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => StoreFault.LaterVersion,
            PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => StoreFault.Damaged,
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification
                or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow
                or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => StoreFault.Unreachable,
            _ => StoreFault.Failed,
        },
        _ => StoreFault.Unreachable,
    };

    /// <summary>One sentence: what cannot be kept, where, why, and what to do.</summary>
    /// <param name="what">What is kept there, such as "Feedback".</param>
    /// <param name="exception">One that <see cref="IsFault"/> takes.</param>
    public static string Explain(string what, Exception exception, PostgresAddress address) =>
        $"{what} cannot be kept in {address}: {Reason(exception, address)}.";

    /// <summary>The cause and what to do, as a clause.</summary>
    public static string Reason(Exception exception, PostgresAddress address) => exception switch
    {
        LaterVersionException => $"{exception.Message}; use that version, or name another schema with Search Path=…",
        PostgresException server => server.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
                $"the server does not let the user {address.User} in; correct user and password in the connection string",
            PostgresErrorCodes.InvalidCatalogName => "there is no such database on the server; create it, or correct the connection string",
            PostgresErrorCodes.InsufficientPrivilege =>
                $"the user {address.User} lacks a right there ({server.MessageText}); GRANT CREATE ON DATABASE to it, or let the owner "
                + $"of the database make the schema: CREATE SCHEMA {address.Schema} AUTHORIZATION {address.User}",
            PostgresErrorCodes.ReadOnlySqlTransaction => "it is read-only, such as a standby; connect to the primary server",
            PostgresErrorCodes.DiskFull => "the server's disk is full; make room, what was kept before is still there",
            PostgresErrorCodes.TooManyConnections =>
                "the server has no connection left; raise its max_connections, or set a lower Maximum Pool Size in the connection string",
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown =>
                "the server is starting or stopping; wait for it",
            PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure =>
                "another process holds it; wait for that one to finish",
            // A process looks at the version of the tables when it starts.
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn =>
                "a later version of this program has changed its tables since this one started, or they were removed; update this one",
            _ => $"the server says {server.SqlState}, {server.MessageText.TrimEnd('.')}",
        },
        // The server answered; what it asks for is not in the connection string.
        NpgsqlException { InnerException: null } =>
            $"no connection is made ({exception.Message.TrimEnd('.')}); correct the connection string",
        _ => $"no server answers there ({Innermost(exception).TrimEnd('.')}); start it, or correct the connection string",
    };

    private static string Innermost(Exception exception) =>
        exception is { Message: var message, InnerException: null } ? message : Innermost(exception.InnerException!);
}
