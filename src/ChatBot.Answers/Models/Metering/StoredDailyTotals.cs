using System.Globalization;
using ChatBot.Storage;

namespace ChatBot.Answers.Models.Metering;

/// <summary>Daily totals in a store of their own, which all processes on the index share. Opened at first use.</summary>
/// <param name="place">Where they are kept.</param>
public sealed class StoredDailyTotals(StorePlace place) : IDailyTotals, IAsyncDisposable
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

    private const string DatabaseSchema =
        """
        CREATE TABLE model_days (
            day text PRIMARY KEY,
            calls bigint NOT NULL,
            input bigint NOT NULL,
            output bigint NOT NULL,
            cost bigint NOT NULL)
        """;

    /// <summary>Costs are whole numbers in the file, of a thousand-millionth of the currency, so that sums stay exact.</summary>
    private const decimal Fraction = 1_000_000_000;

    private readonly SharedConnection shared = new(
        place.Store(Kept), "What the model takes", (message, cause) => new IOException(message, cause));

    /// <summary>Its tables.</summary>
    public static StoreTables Kept { get; } = new("model", 1, Schema, [DatabaseSchema]);

    public async ValueTask<bool> TryAddAsync(DateOnly day, Spending spending, long mostTokens, decimal mostCost,
        CancellationToken cancellationToken) =>
        await AddAsync(day, spending, 1, mostTokens, mostCost, cancellationToken);

    public async ValueTask CorrectAsync(DateOnly day, Spending difference, CancellationToken cancellationToken) =>
        await AddAsync(day, difference, 0, 0, 0, cancellationToken);

    public async ValueTask<DayTotals> ReadAsync(DateOnly day, CancellationToken cancellationToken) => await shared.CommandAsync(
        async command =>
        {
            command.CommandText = $"SELECT calls, input, output, cost FROM {shared.Table("days")} WHERE day = @day";
            command.Set("@day", Key(day));
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? new DayTotals(day, reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3) / Fraction)
                : new DayTotals(day, 0, 0, 0, 0);
        },
        cancellationToken);

    public ValueTask DisposeAsync() => shared.DisposeAsync();

    private Task<bool> AddAsync(DateOnly day, Spending spending, int calls, long mostTokens, decimal mostCost,
        CancellationToken cancellationToken) => shared.CommandAsync(
        async command =>
        {
            command.CommandText =
                $"""
                INSERT INTO {shared.Table("days")} (day, calls, input, output, cost) VALUES (@day, 0, 0, 0, 0) ON CONFLICT (day) DO NOTHING;
                UPDATE {shared.Table("days")}
                    SET calls = calls + @calls, input = input + @input, output = output + @output, cost = cost + @cost
                    WHERE day = @day AND (@most_tokens = 0 OR input + output + @input + @output <= @most_tokens)
                        AND (@most_cost = 0 OR cost + @cost <= @most_cost) RETURNING calls;
                """;
            command.Set("@day", Key(day));
            command.Set("@calls", calls);
            command.Set("@input", spending.InputTokens);
            command.Set("@output", spending.OutputTokens);
            command.Set("@cost", (long)(spending.Cost * Fraction));
            command.Set("@most_tokens", mostTokens);
            command.Set("@most_cost", (long)(mostCost * Fraction));
            return await command.ExecuteScalarAsync(cancellationToken) is not null;
        },
        cancellationToken);

    private static string Key(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
