using System.Globalization;
using ChatBot.BotFramework.Activities;
using ChatBot.Storage;

namespace ChatBot.Host.Admin;

/// <summary>Keeps what was given to be read, and how far it is; the oldest go first.</summary>
/// <remarks>Every method fails with <see cref="AdminStoreException"/> where the store cannot be used.</remarks>
internal sealed class IntakeJobs(AdminDatabase database, TimeProvider clock)
{
    /// <summary>A job that nobody told of for so long is nobody's any more.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const int Most = 1000;
    private const int LongestText = 500;
    private const int MostProblems = 20;

    private readonly string jobs = database.Table("jobs");

    /// <summary>Its number.</summary>
    public Task<long> AddAsync(string who, string what, CancellationToken cancellationToken) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.Command(
                $"""
                INSERT INTO {jobs} (asked_at, who, what, state, told_at, files, files_done, articles, written, problems)
                VALUES (@at, @who, @what, 'Waiting', @at, 0, 0, 0, 0, '') RETURNING number
                """,
                ("@at", Now()), ("@who", who), ("@what", GraphemeCut.Shorten(what, LongestText)));
            var number = Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
            await using var sweep = connection.Command(
                $"DELETE FROM {jobs} WHERE number <= @number - @most", ("@number", number), ("@most", Most));
            await sweep.ExecuteNonQueryAsync(cancellationToken);
            return number;
        },
        cancellationToken);

    /// <summary>Says that a job still waits.</summary>
    public Task WaitAsync(long number, CancellationToken cancellationToken) => database.RunAsync(
        $"UPDATE {jobs} SET told_at = @at WHERE number = @number", cancellationToken, ("@at", Now()), ("@number", number));

    public Task TellAsync(
        long number, IntakeState state, long files, long filesDone, long articles, long written, IReadOnlyCollection<string> problems,
        CancellationToken cancellationToken) => database.RunAsync(
        $"""
        UPDATE {jobs} SET state = @state, told_at = @at, files = @files, files_done = @done, articles = @articles, written = @written,
            problems = @problems WHERE number = @number
        """,
        cancellationToken,
        ("@number", number), ("@state", state.ToString()), ("@at", Now()), ("@files", files), ("@done", filesDone), ("@articles", articles),
        ("@written", written),
        ("@problems", string.Join('\n', Told(problems))));

    /// <summary>The latest first.</summary>
    public Task<IReadOnlyList<IntakeJob>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var stopped = (clock.GetUtcNow() - Patience).ToUnixTimeMilliseconds();
        return database.ReadAsync(
            $"""
            SELECT number, asked_at, who, what, state, told_at, files, files_done, articles, written, problems
            FROM {jobs} ORDER BY number DESC LIMIT @most
            """,
            row =>
            {
                var state = Enum.Parse<IntakeState>(row.GetString(4));
                return new IntakeJob(
                    row.GetInt64(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetString(2), row.GetString(3),
                    state is IntakeState.Waiting or IntakeState.Reading && row.GetInt64(5) < stopped ? IntakeState.Stopped : state,
                    row.GetInt64(6), row.GetInt64(7), row.GetInt64(8), row.GetInt64(9),
                    row.GetString(10).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            },
            cancellationToken,
            ("@most", most));
    }

    private static IEnumerable<string> Told(IReadOnlyCollection<string> problems)
    {
        var told = problems.Take(MostProblems).Select(problem => GraphemeCut.Shorten(problem.ReplaceLineEndings(" "), LongestText));
        return problems.Count <= MostProblems ? told
            : told.Append(string.Create(CultureInfo.InvariantCulture, $"{problems.Count - MostProblems} more were not read either."));
    }

    private long Now() => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
