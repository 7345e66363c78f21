using System.Diagnostics;
using System.Globalization;
using ChatBot.Host.Settings;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Benchmarks.Load;

/// <summary>The real program, serving on a free port.</summary>
/// <param name="settings">Settings of it, as variables of the environment.</param>
internal sealed class HostProcess(IReadOnlyDictionary<string, string> settings) : IDisposable
{
    public const string Secret = "the-secret-of-the-benchmark";

    private Process? process;
    private TimeSpan workedBefore;

    /// <summary>Where it serves; the same after a restart.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}");

    /// <summary>Starts it; comes back when it is ready.</summary>
    public async Task StartAsync(HttpClient http)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = ContentRoot.Find(AppContext.BaseDirectory);
        // A question each two seconds is more than a person may ask.
        var start = new ProcessStartInfo(
            Path.Combine(root, "artifacts", "bin", "ChatBot.Host", configuration, "chatbot"),
            ["serve", "--urls", Address.GetLeftPart(UriPartial.Authority), $"--DirectLine:Secret={Secret}",
                "--Limits:QuestionsPerMinute=6000", "--Limits:QuestionsAtOnce=6000", "--Logging:LogLevel:Default=Warning",
                "--Logging:LogLevel:Microsoft.Extensions.Diagnostics.HealthChecks=None"])
        {
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine($"{DateTime.UtcNow:HH:mm:ss} {Address.Port}: {text}");
        };
        process.BeginErrorReadLine();
        while (!await IsReadyAsync(http, Address))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The host ended.");
            await Task.Delay(50);
        }
    }

    /// <summary>As kill -9 does: nothing gets to finish.</summary>
    public async Task KillAsync()
    {
        workedBefore = Worked();
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Memory that it holds at the moment, in MB; 0 where the system does not tell.</summary>
    public int Megabytes()
    {
        var file = $"/proc/{process?.Id}/status";
        var line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? 0
            : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Processor time that it has taken, before it was killed too.</summary>
    public TimeSpan Worked()
    {
        process?.Refresh();
        return workedBefore + (process?.TotalProcessorTime ?? TimeSpan.Zero);
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
            process.Kill();
        process?.WaitForExit();
        process?.Dispose();
    }

    /// <summary>Whether what serves at an address is ready.</summary>
    public static async Task<bool> IsReadyAsync(HttpClient http, Uri address)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
