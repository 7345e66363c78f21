using System.Diagnostics;
using System.Globalization;
using ChatBot.Host.Settings;

namespace ChatBot.Benchmarks.Starting;

/// <summary>Measures `ask` as a person meets it: the whole process, through run.sh, on an index of the seeds that is up to date.</summary>
internal static class StartBenchmark
{
    private const int Runs = 10;

    /// <param name="program">What to run instead of run.sh, with its first arguments; empty for run.sh.</param>
    public static async Task<int> RunAsync(string[] program, TextWriter output)
    {
        using var folder = new TemporaryFolder();
        string[] command = program.Length > 0 ? program : [Path.Combine(ContentRoot.Find(AppContext.BaseDirectory), "run.sh")];
        var index = folder.File("index.db");

        // Builds where that is needed, reads the seeds, and warms the disk's cache.
        await AskAsync(command, index);
        var (elapsed, worked) = (new Distribution(), new Distribution());
        for (var run = 0; run < Runs; run++)
        {
            var (wall, processors) = await AskAsync(command, index);
            elapsed.Add(wall);
            worked.Add(processors);
        }

        output.WriteLine(Machine.Describe());
        output.WriteLine($"{string.Join(' ', command)} ask: {elapsed}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"processor time: p50 {worked.Median:F0} ms"));
        return 0;
    }

    private static async Task<(TimeSpan Elapsed, TimeSpan Worked)> AskAsync(string[] command, string index)
    {
        var start = new ProcessStartInfo(command[0], [.. command[1..], "ask", "What did Lavrov demand?"]) { RedirectStandardOutput = true };
        start.Environment["Index__Path"] = index;
        var (clock, before) = (Stopwatch.GetTimestamp(), Machine.WorkedByChildren());
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(clock);
        if (process.ExitCode != 0 || answer.Length == 0)
            throw new InvalidOperationException($"{command[0]} ended with status {process.ExitCode}.");
        return (elapsed, Machine.WorkedByChildren() - before);
    }
}
