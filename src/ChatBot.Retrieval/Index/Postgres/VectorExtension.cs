using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The extension pgvector of a database.</summary>
/// <param name="Schema">Where its types lie.</param>
/// <param name="Version">Its version.</param>
internal sealed record VectorExtension(string Schema, Version Version)
{
    private const string Found =
        """
        SELECT n.nspname, e.extversion FROM pg_catalog.pg_extension AS e JOIN pg_catalog.pg_namespace AS n ON n.oid = e.extnamespace
        WHERE e.extname = 'vector'
        """;

    /// <summary>From this version on a search goes on until it has as many as it was asked for, whatever was deleted.</summary>
    private static readonly Version Iterating = new(0, 8);

    public bool CanIterate => Version >= Iterating;

    /// <summary>The extension; null where the database does not have it.</summary>
    public static Task<VectorExtension?> FindAsync(PostgresTransaction transaction, CancellationToken cancellationToken) =>
        transaction.FindAsync(Found, [], row => new VectorExtension(row.GetString(0), new Version(row.GetString(1))), cancellationToken);

    /// <summary>The extension, which is made where the server offers it and the user may; else null.</summary>
    public static async Task<VectorExtension?> MakeAsync(PostgresTransaction transaction, CancellationToken cancellationToken)
    {
        if (await FindAsync(transaction, cancellationToken) is { } there)
            return there;
        var offered = await transaction.FindAsync(
            "SELECT count(*) FROM pg_catalog.pg_available_extensions WHERE name = 'vector'", [], row => row.GetInt64(0), cancellationToken);
        if (offered == 0)
            return null;
        await transaction.RunAsync("SAVEPOINT extension", [], cancellationToken);
        try
        {
            await transaction.RunAsync("CREATE EXTENSION vector SCHEMA public", [], cancellationToken);
            return await FindAsync(transaction, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState is PostgresErrorCodes.InsufficientPrivilege
            or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.FeatureNotSupported)
        {
            await transaction.RunAsync("ROLLBACK TO SAVEPOINT extension", [], cancellationToken);
            return null;
        }
    }
}
