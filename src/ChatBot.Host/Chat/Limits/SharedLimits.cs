using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using ChatBot.Storage;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Limits;

/// <summary>
/// Counted for all replicas on a database, by its clock: a row for each asker says when the bucket will be full again, and goes soon after
/// that. Who it is stands there as a hash with a key. Where the database cannot be used this replica counts for itself.
/// </summary>
/// <param name="place">A database.</param>
/// <param name="own">Counts in the meantime.</param>
internal sealed class SharedLimits(
    StorePlace place, LimitOptions options, QuestionLimits own, ILogger<SharedLimits> logger) : IQuestionLimits, IAsyncDisposable
{
    // Rows that are over, removed with each message that is counted; it adds two at most.
    private const int MostRemoved = 8;

    // What counts for some seconds is in no backup, and not waited for until it is on a disk.
    private static readonly StoreTables Kept = new("limit", 1, "", [
        """
        CREATE TABLE limit_keys (name text COLLATE "C" PRIMARY KEY, secret bytea NOT NULL);
        CREATE UNLOGGED TABLE limit_askers (asker bytea PRIMARY KEY, full_at timestamptz NOT NULL);
        CREATE INDEX limit_askers_by_end ON limit_askers (full_at)
        """,
    ]);

    private readonly SharedConnection shared = new(
        place.Store(Kept), "How much is asked", (message, cause) => new IOException(message, cause));

    private byte[]? key;

    public async ValueTask<TimeSpan?> CountAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (options.QuestionsPerMinute == 0)
            return null;
        try
        {
            return await shared.UseAsync(connection => CountAsync(connection, [.. Askers.Of(activity)], cancellationToken),
                cancellationToken);
        }
        catch (IOException failure)
        {
            Log.LimitsNotShared(logger, failure.Message);
            return await own.CountAsync(activity, cancellationToken);
        }
    }

    public ValueTask DisposeAsync() => shared.DisposeAsync();

    private async Task<TimeSpan?> CountAsync(DbConnection connection, string[] askers, CancellationToken cancellationToken)
    {
        key ??= await KeyAsync(connection, cancellationToken);
        var perQuestion = TimeSpan.FromMinutes(1) / options.QuestionsPerMinute;
        await using var command = connection.Command(
            Statement,
            ("@askers", askers.Select(asker => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(asker))).ToArray()),
            ("@per", perQuestion), ("@lack", perQuestion * (options.QuestionsAtOnce - 1)));
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        await row.ReadAsync(cancellationToken);
        if (row.GetInt64(0) == askers.Length)
            return null;
        // Where another message took the last place at the same moment, the next is free one part of the minute later.
        var wait = row.GetFieldValue<TimeSpan>(1);
        return wait > TimeSpan.Zero && wait < perQuestion ? wait : perQuestion;
    }

    /// <summary>
    /// Whoever is known is locked and looked at first, so that a message is counted for all its askers or for none; those who are counted
    /// for the first time at the same moment meet at ON CONFLICT. Where the server's clock was put back, nobody lacks more than a whole
    /// bucket.
    /// </summary>
    private string Statement =>
        $"""
        WITH known AS (SELECT full_at FROM {Table} WHERE asker = ANY(@askers) ORDER BY asker FOR UPDATE),
        fullest AS (SELECT coalesce(max(full_at), now()) - now() - @lack AS wait FROM known),
        counted AS (
            INSERT INTO {Table} AS present (asker, full_at)
            SELECT asker, now() + @per FROM unnest(@askers) AS asker, fullest WHERE wait <= interval '0' ORDER BY asker
            ON CONFLICT (asker) DO UPDATE SET full_at = greatest(present.full_at, now()) + @per WHERE present.full_at - now() <= @lack
            RETURNING asker),
        lowered AS (
            UPDATE {Table} SET full_at = now() + @lack + @per WHERE asker = ANY(@askers) AND full_at > now() + @lack + @per),
        over AS (
            DELETE FROM {Table} WHERE asker IN (
                SELECT asker FROM {Table} WHERE full_at <= now() AND asker <> ALL(@askers)
                ORDER BY full_at LIMIT {MostRemoved} FOR UPDATE SKIP LOCKED))
        SELECT (SELECT count(*) FROM counted), (SELECT wait FROM fullest)
        """;

    private string Table => shared.Table("askers");

    private async Task<byte[]> KeyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var keys = shared.Table("keys");
        await using var adding = connection.Command(
            $"INSERT INTO {keys} (name, secret) VALUES ('askers', @secret) ON CONFLICT (name) DO NOTHING",
            ("@secret", RandomNumberGenerator.GetBytes(32)));
        await adding.ExecuteNonQueryAsync(cancellationToken);
        await using var reading = connection.Command($"SELECT secret FROM {keys} WHERE name = 'askers'");
        return (byte[])(await reading.ExecuteScalarAsync(cancellationToken))!;
    }
}
