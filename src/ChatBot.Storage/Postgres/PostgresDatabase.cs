using System.Data;
using Npgsql;

namespace ChatBot.Storage.Postgres;

/// <summary>
/// A schema of a PostgreSQL database, used in transactions. Nothing is left behind in a connection, so that a pooler may stand between.
/// </summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly NpgsqlDataSource source;

    /// <param name="address">The database and the schema.</param>
    /// <param name="types">Adds what the provider has to know of types of extensions.</param>
    /// <param name="extensions">Schemas that are looked in after the own one, for the types of extensions.</param>
    public PostgresDatabase(PostgresAddress address, Action<NpgsqlDataSourceBuilder>? types = null, string extensions = "public")
    {
        Address = address;
        SearchPath = $"SET LOCAL search_path TO \"{address.Schema}\", \"{extensions}\"";
        var builder = new NpgsqlDataSourceBuilder(address.Settings.ConnectionString);
        types?.Invoke(builder);
        source = builder.Build();
    }

    /// <summary>Where it is.</summary>
    public PostgresAddress Address { get; }

    internal string SearchPath { get; }

    /// <summary>What processes on the schema listen to.</summary>
    internal string Channel => $"chatbot_{Address.Schema}";

    /// <summary>Begins a transaction, which is undone where it is disposed before it is committed.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public async ValueTask<PostgresTransaction> BeginAsync(IsolationLevel isolation, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken);
        try
        {
            return new PostgresTransaction(connection, await connection.BeginTransactionAsync(isolation, cancellationToken), SearchPath);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>A connection for as long as the caller keeps it; not of the pool's transactions.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    public ValueTask<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken) => source.OpenConnectionAsync(cancellationToken);

    /// <summary>A connection to listen on. It is not the pool's, which would hand on one that died without a word.</summary>
    /// <exception cref="NpgsqlException">The server cannot be reached.</exception>
    internal async Task<NpgsqlConnection> ConnectToListenAsync(CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(Address.Settings.ConnectionString) { Pooling = false };
        settings.ApplicationName += " listens";
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
