using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using ChatBot.Benchmarks.Load;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Benchmarks.Killing;

/// <summary>
/// An ingest that is killed (SIGKILL) at random moments and started again, until it ends: is its index the same as one that nobody
/// disturbed? And how fast, and with how much memory, did the undisturbed one go?
/// </summary>
/// <param name="Path">A file or folder of articles.</param>
/// <param name="Kills">How often it is killed.</param>
/// <param name="Command">The program, with its first arguments.</param>
internal sealed record KillBenchmark(string Path, int Kills, string[] Command)
{
    private const int Seed = 20261129;

    // 128 and the number of the signal.
    private const int KilledStatus = 137;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Whether the indexes lie on a PostgreSQL server that is started for it; else they are files.</summary>
    public bool OnDatabase { get; init; }

    public async Task<int> RunAsync(TextWriter output)
    {
        using var folder = new TemporaryFolder();
        await using var server = OnDatabase ? new DatabaseServer() : null;
        if (server is not null)
            await server.StartAsync();
        string Named(string name) => server is null ? folder.File(name + ".db") : $"{server.ConnectionString};Search Path={name}";
        var whole = Named("whole");
        output.WriteLine($"{DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, {Machine.Describe()}, {(OnDatabase ? "PostgreSQL" : "SQLite")}");
        var clock = Stopwatch.StartNew();
        var (_, peak) = await IngestAsync(whole, null, output);
        var taken = clock.Elapsed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"undisturbed: {taken.TotalSeconds:F0} s, peak memory {peak} MB"));

        // What a run takes that finds nothing to do. One in five is killed meanwhile, the others in the quarter of an ingest that comes
        // after.
        clock.Restart();
        await IngestAsync(whole, null, output);
        var idle = clock.Elapsed;
        var (random, expected, indexes, differing) = (new Random(Seed), Digest(whole), 1, 0);
        for (var kills = 0; kills < Kills;)
        {
            var moment = kills % 5 == 0 ? idle * random.NextDouble() : idle + ((taken - idle) / 4 * random.NextDouble());
            if ((await IngestAsync(Named($"killed_{indexes}"), moment, output)).WasKilled)
            {
                kills++;
                continue;
            }

            // It came to its end: the next one begins with nothing.
            differing += Compare(Named($"killed_{indexes++}"), expected, output);
        }

        await IngestAsync(Named($"killed_{indexes}"), null, output);
        differing += Compare(Named($"killed_{indexes}"), expected, output);
        output.WriteLine($"killed {Kills} times in {indexes} ingests: {differing} of them made another index; {Machine.Describe()}");
        return differing;
    }

    private int Compare(string index, string expected, TextWriter output)
    {
        var digest = Digest(index);
        output.WriteLine($"{(digest == expected ? "the same index" : "ANOTHER INDEX")}, SHA-256 of what it holds {digest}");
        return digest == expected ? 0 : 1;
    }

    /// <summary>Runs an ingest, to its end or until it is killed.</summary>
    /// <param name="patience">When it is killed; null for never.</param>
    /// <returns>Whether it was killed, and the most memory it had at once, in MB.</returns>
    private async Task<(bool WasKilled, int Peak)> IngestAsync(string index, TimeSpan? patience, TextWriter output)
    {
        var start = new ProcessStartInfo(Command[0], [.. Command[1..], "ingest", Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Index__Kind"] = OnDatabase ? "Postgres" : "Sqlite";
        start.Environment[OnDatabase ? "Index__ConnectionString" : "Index__Path"] = index;
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var peak = 0;
        var clock = Stopwatch.StartNew();
        while (!process.HasExited)
        {
            peak = Math.Max(peak, Machine.PeakMegabytes(process.Id) ?? 0);
            if (clock.Elapsed > patience)
                process.Kill(entireProcessTree: true);
            await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(LookEvery));
        }

        var wasKilled = process.ExitCode == KilledStatus;
        var told = wasKilled ? "killed" : (await said + await errors).Split('\n')[0];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {clock.Elapsed.TotalSeconds,6:F1} s: {told}"));
        return (wasKilled, peak);
    }

    private string Digest(string index)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in OnDatabase ? DatabaseDump.Lines(index) : IndexDump.Lines(index))
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
