namespace ChatBot.Host.Admin;

/// <summary>Keeps what editors decided about suggested questions; the oldest decisions go first.</summary>
/// <remarks>Every method fails with <see cref="AdminStoreException"/> where the store cannot be used.</remarks>
internal sealed class JudgedSuggestions(AdminDatabase database, TimeProvider clock)
{
    /// <summary>So many are kept.</summary>
    public const int Most = 500;

    private readonly string suggestions = database.Table("suggestions");

    /// <summary>Decides about a question; what was decided before counts no more.</summary>
    public Task PutAsync(string question, SuggestionVerdict verdict, string who, CancellationToken cancellationToken) => database.RunAsync(
        $"""
        INSERT INTO {suggestions} (question, verdict, decided_at, who) VALUES (@question, @verdict, @at, @who)
        ON CONFLICT (question) DO UPDATE SET verdict = excluded.verdict, decided_at = excluded.decided_at, who = excluded.who;
        DELETE FROM {suggestions} WHERE question NOT IN (
            SELECT question FROM {suggestions} ORDER BY decided_at DESC, question LIMIT @most)
        """,
        cancellationToken,
        ("@question", question), ("@verdict", verdict.ToString()), ("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()), ("@who", who),
        ("@most", (long)Most));

    /// <summary>Forgets what was decided; false where nothing was.</summary>
    public async Task<bool> RemoveAsync(string question, CancellationToken cancellationToken) => await database.RunAsync(
        $"DELETE FROM {suggestions} WHERE question = @question", cancellationToken, ("@question", question)) > 0;

    /// <summary>Another one after every decision: how many there are, how many of them kept, and when the latest was made.</summary>
    public async Task<(long Count, long Kept, long Latest)> StampAsync(CancellationToken cancellationToken) => (await database.ReadAsync(
        $"SELECT COUNT(*), COUNT(CASE WHEN verdict = @kept THEN 1 END), COALESCE(MAX(decided_at), 0) FROM {suggestions}",
        row => (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
        cancellationToken, ("@kept", nameof(SuggestionVerdict.Kept))))[0];

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<JudgedSuggestion>> ListAsync(CancellationToken cancellationToken) => database.ReadAsync(
        $"SELECT question, verdict, decided_at, who FROM {suggestions} ORDER BY decided_at DESC, question",
        row => new JudgedSuggestion(
            row.GetString(0), Enum.Parse<SuggestionVerdict>(row.GetString(1)), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            row.GetString(3)),
        cancellationToken);
}
