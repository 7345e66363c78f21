using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Storage;

namespace ChatBot.Host.Sharing;

/// <summary>Keeps shared answers for their time. Of one that is over or taken back its words are removed at once, and for a year it is
/// known that there was one.</summary>
/// <remarks>Every method fails with <see cref="SharingStoreException"/> where the store cannot be used.</remarks>
internal sealed class SharedAnswers(SharingDatabase database, SharingOptions options, TimeProvider clock)
{
    /// <summary>Characters of an id, and of a secret: 144 random bits.</summary>
    public const int IdLength = 24;

    /// <summary>Open links to one answer at most: whoever was given it is one person.</summary>
    public const int MostOfOne = 5;

    private const int RandomBytes = 18;
    private static readonly TimeSpan TracesKept = TimeSpan.FromDays(365);

    private readonly string answers = database.Table("answers");

    /// <summary>Whether answers can be shared at all.</summary>
    public bool IsOn => options.Days > 0;

    /// <summary>Keeps an answer. Null where there are too many, or too many links to this one.</summary>
    public async Task<(string Id, string Secret, DateTimeOffset Until)?> AddAsync(FrozenAnswer answer, CancellationToken cancellationToken)
    {
        var (id, secret) = (Random(), Random());
        var now = clock.GetUtcNow();
        var until = now.AddDays(options.Days);
        var added = await RunAsync(
            $"""
            INSERT INTO {answers} (id, shared_at, expires_at, secret, answer, content)
            SELECT @id, @at, @until, @secret, @answer, @content
            WHERE (SELECT count(*) FROM {answers} WHERE content IS NOT NULL AND expires_at > @at) < @most
                AND (SELECT count(*) FROM {answers} WHERE content IS NOT NULL AND answer = @answer) < @most_of_one
            """,
            cancellationToken,
            ("@id", id), ("@at", now.ToUnixTimeMilliseconds()), ("@until", until.ToUnixTimeMilliseconds()), ("@secret", Digest(secret)),
            ("@content", JsonSerializer.Serialize(answer, SharingJson.Default.FrozenAnswer)), ("@most", (long)options.MostAnswers),
            ("@answer", Digest(answer.Id)), ("@most_of_one", (long)MostOfOne));
        return added > 0 ? (id, secret, until) : null;
    }

    /// <summary>A shared answer; null where there is none of that id.</summary>
    public Task<SharedAnswer?> FindAsync(string id, CancellationToken cancellationToken) => !IsId(id)
        ? Task.FromResult<SharedAnswer?>(null)
        : database.UseAsync(
            async connection =>
            {
                await using var command = connection.Command(
                    $"SELECT shared_at, expires_at, taken_back_at, content FROM {answers} WHERE id = @id", ("@id", id));
                await using var reader = await command.ExecuteReaderAsync(cancellationToken);
                if (!await reader.ReadAsync(cancellationToken))
                    return null;
                var until = DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(1));
                var state = !reader.IsDBNull(2) ? SharedState.TakenBack
                    : until <= clock.GetUtcNow() || reader.IsDBNull(3) ? SharedState.Expired
                    : SharedState.Open;
                return new SharedAnswer(state, DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(0)), until,
                    state is SharedState.Open ? JsonSerializer.Deserialize(reader.GetString(3), SharingJson.Default.FrozenAnswer) : null);
            },
            cancellationToken);

    /// <summary>Takes back what was shared. False where there is none of that id, or the secret is not that of whoever shared it.</summary>
    public async Task<bool> TakeBackAsync(string id, string secret, CancellationToken cancellationToken) =>
        IsId(id) && IsId(secret) && await RunAsync(
            $"""
            UPDATE {answers} SET content = NULL, taken_back_at = coalesce(taken_back_at, @at)
            WHERE id = @id AND secret = @secret
            """,
            cancellationToken,
            ("@id", id), ("@secret", Digest(secret)), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds())) > 0;

    /// <summary>Removes the words of what is over, and all of what was over long ago.</summary>
    public Task<int> RemoveExpiredAsync(CancellationToken cancellationToken) => RunAsync(
        $"""
        UPDATE {answers} SET content = NULL WHERE expires_at <= @now AND content IS NOT NULL;
        DELETE FROM {answers} WHERE expires_at <= @old;
        DELETE FROM {answers} WHERE content IS NULL AND expires_at < (
            SELECT min(expires_at) FROM (
                SELECT expires_at FROM {answers} WHERE content IS NULL ORDER BY expires_at DESC LIMIT @most) AS latest)
        """,
        cancellationToken,
        ("@most", (long)options.MostAnswers),
        ("@now", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("@old", (clock.GetUtcNow() - TracesKept).ToUnixTimeMilliseconds()));

    private Task<int> RunAsync(string statements, CancellationToken cancellationToken, params (string Name, object? Value)[] values) =>
        database.UseAsync(
            async connection =>
            {
                await using var command = connection.Command(statements, values);
                return await command.ExecuteNonQueryAsync(cancellationToken);
            },
            cancellationToken);

    private static bool IsId(string text) =>
        text.Length == IdLength && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    // It has as many random bits as its digest could tell apart: nothing is gained by trying.
    private static string Digest(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
