using System.Diagnostics;

namespace ChatBot.Retrieval.Tests.Ingestion;

/// <summary><see cref="IngestingProgram"/> as a real process.</summary>
internal sealed class IngestingProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;

    private IngestingProcess(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        process = Process.Start(start)!;
    }

    public static IngestingProcess Start(params string[] arguments) => new(new ProcessStartInfo("dotnet", [Program, .. arguments]));

    /// <summary>Starts it with a folder that is a file system of its own of so many kilobytes, and gone with the process.</summary>
    public static IngestingProcess StartWithSmallDisk(string folder, int kilobytes, params string[] arguments) => new(new ProcessStartInfo(
        "unshare",
        [
            "--user", "--map-root-user", "--mount", "sh", "-c",
            "mount -t tmpfs -o size=$1k tmpfs \"$0\" && shift && exec dotnet \"$@\"", folder, $"{kilobytes}", Program, .. arguments,
        ]));

    private static string Program => typeof(IngestingProgram).Assembly.Location;

    /// <summary>Waits until so many articles are written, then kills it as kill -9 does.</summary>
    public async Task KillAfterAsync(int articles)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line && line != $"written {articles}")
        {
        }

        process.Kill();
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(128 + 9);
    }

    public async Task<(int ExitCode, string Output, string Error)> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }
}
