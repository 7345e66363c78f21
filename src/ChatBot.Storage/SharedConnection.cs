using System.Data.Common;

namespace ChatBot.Storage;

/// <summary>
/// A store's one connection, for one use at a time: statements that take microseconds, while writers of their own would wait for each
/// other by polling. Opened at its first use.
/// </summary>
/// <param name="store">The store, which goes with it.</param>
/// <param name="what">What is kept there, for a person, such as "Feedback".</param>
/// <param name="failure">What is thrown where the store cannot be used, from the sentence that says so and what it follows from.</param>
public sealed class SharedConnection(IStore store, string what, Func<string, Exception, Exception> failure) : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private DbConnection? connection;

    /// <summary>A table as statements name it.</summary>
    public string Table(string name) => store.Table(name);

    /// <summary>Runs what uses the connection while nothing else does.</summary>
    /// <exception cref="Exception">What <c>failure</c> makes: the store cannot be read or written.</exception>
    public async Task<T> UseAsync<T>(Func<DbConnection, Task<T>> use, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            connection ??= await store.OpenAsync(cancellationToken);
            return await use(connection);
        }
        catch (Exception exception) when (store.IsFault(exception))
        {
            // The file may have been moved or the disk been full: the next use opens it anew.
            if (connection is not null)
                await connection.DisposeAsync();
            connection = null;
            throw failure(store.Explain(what, exception), exception);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Runs what uses a command of the connection while nothing else does.</summary>
    /// <exception cref="Exception">What <c>failure</c> makes: the store cannot be read or written.</exception>
    public Task<T> CommandAsync<T>(Func<DbCommand, Task<T>> use, CancellationToken cancellationToken) =>
        UseAsync(
            async opened =>
            {
                await using var command = opened.CreateCommand();
                return await use(command);
            },
            cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
        store.Dispose();
    }
}
