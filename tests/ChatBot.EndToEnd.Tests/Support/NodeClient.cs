using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>
/// An official client that runs in Node, in an empty folder of its own. It listens on loopback only, and ends with the test that
/// started it, however that ends.
/// </summary>
internal sealed class NodeClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "ChatBot.EndToEnd.Tests", "Clients");

    private readonly Process process;
    private readonly DirectoryInfo home;
    private readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    private readonly StringBuilder errors = new();

    private NodeClient(Process process, DirectoryInfo home)
    {
        this.process = process;
        this.home = home;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is { } text)
                lines.Writer.TryWrite(text);
            else
                lines.Writer.TryComplete();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (errors)
                errors.AppendLine(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it prints, line by line.</summary>
    public ChannelReader<string> Lines => lines.Reader;

    /// <summary>What it said on standard error.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
                return errors.ToString();
        }
    }

    /// <param name="script">Its path below the folder of the clients.</param>
    public static NodeClient Start(string script, params string[] arguments)
    {
        var home = Directory.CreateTempSubdirectory("chatbot-client-");
        var start = new ProcessStartInfo("node",
            ["--require", Path.Combine(Folder, "with-parent.cjs"), Path.Combine(Folder, script), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = home.FullName,
        };
        start.Environment["NODE_ENV"] = "production";
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        return new NodeClient(Process.Start(start)!, home);
    }

    /// <summary>The port it says that it listens on.</summary>
    public async Task<int> PortAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (true)
                if (Regex.Match(await Lines.ReadAsync(patience.Token), @"Listening on (\d+)") is { Success: true } match)
                    return int.Parse(match.Groups[1].Value);
        }
        catch (ChannelClosedException)
        {
            throw new InvalidOperationException($"The client ended:\n{Errors}");
        }
    }

    public Task SendAsync(string line) => process.StandardInput.WriteLineAsync(line);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        home.Delete(recursive: true);
    }
}
