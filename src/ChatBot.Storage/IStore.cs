using System.Data.Common;

namespace ChatBot.Storage;

/// <summary>
/// What something is kept in: a SQLite file, or tables of a PostgreSQL database that replicas share. Statements of both are the same where
/// they name tables by <see cref="Table"/> and values with @.
/// </summary>
public interface IStore : IDisposable
{
    /// <summary>Where it is, for a person.</summary>
    string Place { get; }

    /// <summary>A table as statements name it.</summary>
    string Table(string name);

    /// <summary>Opens it, and makes its tables where there are none; the caller closes the connection.</summary>
    /// <exception cref="DbException">It cannot be used; so with what else <see cref="IsFault"/> takes.</exception>
    DbConnection Open();

    /// <inheritdoc cref="Open"/>
    ValueTask<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Begins to read as one moment left it.</summary>
    DbTransaction BeginRead(DbConnection connection);

    /// <summary>Whether the exception tells that it cannot be used, rather than of a fault of the program.</summary>
    bool IsFault(Exception exception);

    /// <summary>One sentence: what cannot be kept, where, why, and what to do.</summary>
    /// <param name="what">What is kept there, such as "Feedback".</param>
    string Explain(string what, Exception exception);
}
