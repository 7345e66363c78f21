using System.Data.Common;
using System.Globalization;
using ChatBot.Answers;
using ChatBot.Storage;

namespace ChatBot.Host.Admin;

/// <summary>Counts what was asked, as far back as questions are kept.</summary>
internal sealed class AskedFigures(AdminDatabase database)
{
    /// <summary>What latencies are sorted by.</summary>
    public static readonly IReadOnlyList<TimeSpan> Bounds =
        [.. new[] { 0.25, 0.5, 1, 2, 5 }.Select(TimeSpan.FromSeconds)];

    private const double SlowShare = 0.95;

    private readonly string asked =
        $"""
        FROM {database.Table("questions")} WHERE asked_at >= @from AND asked_at < @to
            AND (reason IS NULL OR reason <> '{nameof(RefusalReason.NotAQuestion)}')
        """;

    /// <summary>What was asked in each part of a span.</summary>
    /// <param name="from">Its beginning.</param>
    /// <param name="part">Length of each of its parts.</param>
    /// <param name="parts">How many parts it has.</param>
    /// <exception cref="AdminStoreException">The store cannot be read.</exception>
    public Task<IReadOnlyList<AskedPart>> CountAsync(DateTimeOffset from, TimeSpan part, int parts, CancellationToken cancellationToken) =>
        database.UseAsync(
            connection => CountAsync(connection, from, part, parts, Span(from, part, parts), cancellationToken), cancellationToken);

    /// <summary>The same, with how long answers took.</summary>
    /// <inheritdoc cref="CountAsync(DateTimeOffset, TimeSpan, int, CancellationToken)"/>
    public Task<AskedSpan> ReadAsync(DateTimeOffset from, TimeSpan part, int parts, CancellationToken cancellationToken) =>
        database.UseAsync(
            async connection =>
            {
                var span = Span(from, part, parts);
                var counted = await CountAsync(connection, from, part, parts, span, cancellationToken);
                var latencies = await SortAsync(connection, span, cancellationToken);
                return new AskedSpan(
                    counted,
                    latencies,
                    await QuantileAsync(connection, span, latencies.Sum(), 0.5, cancellationToken),
                    await QuantileAsync(connection, span, latencies.Sum(), SlowShare, cancellationToken));
            },
            cancellationToken);

    private static (string Name, object? Value)[] Span(DateTimeOffset from, TimeSpan part, int parts) =>
    [
        ("@from", from.ToUnixTimeMilliseconds()), ("@to", (from + (part * parts)).ToUnixTimeMilliseconds()),
        ("@part", (long)part.TotalMilliseconds),
    ];

    private async Task<IReadOnlyList<AskedPart>> CountAsync(
        DbConnection connection, DateTimeOffset from, TimeSpan part, int parts, (string, object?)[] span,
        CancellationToken cancellationToken)
    {
        await using var command = connection.Command(
            $"SELECT (asked_at - @from) / @part, count(*), count(reason) {asked} GROUP BY 1", span);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var counted = new Dictionary<long, (long All, long Refused)>();
        while (await reader.ReadAsync(cancellationToken))
            counted[reader.GetInt64(0)] = (reader.GetInt64(1), reader.GetInt64(2));
        return
        [
            .. Enumerable.Range(0, parts).Select(at =>
                new AskedPart(from + (part * at), counted.GetValueOrDefault(at).All, counted.GetValueOrDefault(at).Refused)),
        ];
    }

    private async Task<IReadOnlyList<long>> SortAsync(
        DbConnection connection, (string, object?)[] span, CancellationToken cancellationToken)
    {
        var below = string.Join(", ", Bounds.Select(bound => string.Create(CultureInfo.InvariantCulture,
            $"count(CASE WHEN milliseconds < {(long)bound.TotalMilliseconds} THEN 1 END)")));
        await using var command = connection.Command($"SELECT {below}, count(*) {asked} AND reason IS NULL", span);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var sums = Enumerable.Range(0, reader.FieldCount).Select(reader.GetInt64).ToList();
        return [.. sums.Select((sum, at) => at == 0 ? sum : sum - sums[at - 1])];
    }

    private async Task<long?> QuantileAsync(
        DbConnection connection, (string, object?)[] span, long answers, double share, CancellationToken cancellationToken)
    {
        if (answers == 0)
            return null;
        await using var command = connection.Command(
            $"SELECT milliseconds {asked} AND reason IS NULL ORDER BY milliseconds LIMIT 1 OFFSET @before",
            [.. span, ("@before", Math.Max(0, (long)Math.Ceiling(share * answers) - 1))]);
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
    }
}
