using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using ChatBot.Host.Settings;

namespace ChatBot.Benchmarks.Load;

/// <summary>The real program, serving on a free port from an index of its own.</summary>
internal sealed class HostProcess : IDisposable
{
    public const string Secret = "the-secret-of-the-benchmark";

    private readonly TemporaryFolder folder = new();
    private Process process = null!;

    /// <summary>Where it serves; the same after a restart.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async Task StartAsync(HttpClient http)
    {
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var root = ContentRoot.Find(AppContext.BaseDirectory);
        var start = new ProcessStartInfo(
            Path.Combine(root, "artifacts", "bin", "ChatBot.Host", configuration, "chatbot"),
            ["serve", "--urls", Address.GetLeftPart(UriPartial.Authority), $"--DirectLine:Secret={Secret}",
                "--Logging:LogLevel:Default=Warning"])
        {
            RedirectStandardError = true,
        };
        start.Environment["Index__Path"] = folder.File("index.db");
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine(text);
        };
        process.BeginErrorReadLine();
        while (!await IsReadyAsync(http))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The host ended.");
            await Task.Delay(50);
        }
    }

    /// <summary>As kill -9 does: nothing gets to finish.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Memory that it holds at the moment, in MB; 0 where the system does not tell.</summary>
    public int Megabytes()
    {
        var file = $"/proc/{process.Id}/status";
        var line = File.Exists(file)
            ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) : null;
        return line is null ? 0
            : int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    /// <summary>Processor time that it has taken.</summary>
    public TimeSpan Worked()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
