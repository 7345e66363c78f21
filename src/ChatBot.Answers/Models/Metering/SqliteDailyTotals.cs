using System.Globalization;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Answers.Models.Metering;

/// <summary>Daily totals in an SQLite file of their own, which all processes on the index share. Opened at first use.</summary>
/// <param name="path">The file; it and its folder are made where they do not exist, for its owner alone.</param>
public sealed class SqliteDailyTotals(string path) : IDailyTotals, IAsyncDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS days (
            day TEXT PRIMARY KEY,
            calls INTEGER NOT NULL,
            input INTEGER NOT NULL,
            output INTEGER NOT NULL,
            cost INTEGER NOT NULL) WITHOUT ROWID;
        """;

    private const string Add =
        """
        INSERT INTO days (day, calls, input, output, cost) VALUES ($day, 0, 0, 0, 0) ON CONFLICT (day) DO NOTHING;
        UPDATE days SET calls = calls + $calls, input = input + $input, output = output + $output, cost = cost + $cost
            WHERE day = $day AND ($most_tokens = 0 OR input + output + $input + $output <= $most_tokens)
                AND ($most_cost = 0 OR cost + $cost <= $most_cost) RETURNING calls;
        """;

    /// <summary>Costs are whole numbers in the file, of a thousand-millionth of the currency, so that sums stay exact.</summary>
    private const decimal Fraction = 1_000_000_000;

    private readonly StoreFile file = new(path, 1, Schema);
    private readonly SemaphoreSlim gate = new(1);
    private SqliteConnection? connection;

    public ValueTask<bool> TryAddAsync(DateOnly day, Spending spending, long mostTokens, decimal mostCost,
        CancellationToken cancellationToken) =>
        AddAsync(day, spending, 1, mostTokens, mostCost, cancellationToken);

    public async ValueTask CorrectAsync(DateOnly day, Spending difference, CancellationToken cancellationToken) =>
        await AddAsync(day, difference, 0, 0, 0, cancellationToken);

    public ValueTask<DayTotals> ReadAsync(DateOnly day, CancellationToken cancellationToken) => UseAsync(
        async command =>
        {
            command.CommandText = "SELECT calls, input, output, cost FROM days WHERE day = $day";
            command.Parameters.AddWithValue("$day", Key(day));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? new DayTotals(day, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3) / Fraction)
                : new DayTotals(day, 0, 0, 0, 0);
        },
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    private ValueTask<bool> AddAsync(DateOnly day, Spending spending, int calls, long mostTokens, decimal mostCost,
        CancellationToken cancellationToken) => UseAsync(
        async command =>
        {
            command.CommandText = Add;
            command.Parameters.AddWithValue("$day", Key(day));
            command.Parameters.AddWithValue("$calls", calls);
            command.Parameters.AddWithValue("$input", spending.InputTokens);
            command.Parameters.AddWithValue("$output", spending.OutputTokens);
            command.Parameters.AddWithValue("$cost", (long)(spending.Cost * Fraction));
            command.Parameters.AddWithValue("$most_tokens", mostTokens);
            command.Parameters.AddWithValue("$most_cost", (long)(mostCost * Fraction));
            return await command.ExecuteScalarAsync(cancellationToken) is not null;
        },
        cancellationToken);

    // One connection, one use at a time: its statements take microseconds, while writers of their own would wait for each other by polling.
    private async ValueTask<T> UseAsync<T>(Func<SqliteCommand, Task<T>> use, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            connection ??= file.Open();
            await using var command = connection.CreateCommand();
            return await use(command);
        }
        catch (Exception exception) when (StoreFaults.IsFault(exception))
        {
            // The file may have been moved or the disk been full: the next use opens it anew.
            if (connection is not null)
                await connection.DisposeAsync();
            connection = null;
            throw new IOException(StoreFaults.Explain("What the model takes", exception, file.Path), exception);
        }
        finally
        {
            gate.Release();
        }
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
