using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Admin;

/// <summary>Keeps who did what when on the pages of editors and operators; the oldest acts go first.</summary>
/// <remarks>Every method fails with <see cref="AdminStoreException"/> where the store cannot be used.</remarks>
internal sealed class ActLog(AdminDatabase database, TimeProvider clock)
{
    /// <summary>So many are kept.</summary>
    public const int Most = 100_000;

    private const int LongestAbout = 500;

    private readonly string acts = database.Table("acts");

    public Task WriteAsync(string who, string act, string about, CancellationToken cancellationToken) => database.RunAsync(
        $"""
        INSERT INTO {acts} (done_at, who, act, about) VALUES (@at, @who, @act, @about);
        DELETE FROM {acts} WHERE number <= (SELECT max(number) FROM {acts}) - @most;
        """,
        cancellationToken,
        ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("@who", who), ("@act", act),
        ("@about", GraphemeCut.Shorten(about, LongestAbout)), ("@most", Most));

    /// <summary>The latest first.</summary>
    /// <param name="skipped">So many of the latest are left out.</param>
    public Task<IReadOnlyList<Act>> ListAsync(int skipped, int most, CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT done_at, who, act, about FROM {acts} ORDER BY number DESC LIMIT @most OFFSET @skipped",
        row => new Act(DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3)),
        cancellationToken,
        ("@most", most), ("@skipped", skipped));
}
