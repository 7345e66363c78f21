using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>The program serving on a free port of this machine.</summary>
internal sealed partial class ChatBotServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;
    private readonly StringBuilder log = new();

    private ChatBotServer(Process process) => this.process = process;

    [GeneratedRegex(@"Now listening on: (\S+)")]
    private static partial Regex Listening { get; }

    public HttpClient Client { get; } = new();

    public int ProcessId => process.Id;

    public string Log
    {
        get
        {
            lock (log)
                return log.ToString();
        }
    }

    public static Task<ChatBotServer> StartAsync(ChatBotHome home, params string[] arguments) =>
        StartAtAsync(new Uri("http://127.0.0.1:0"), home, arguments);

    /// <summary>Starts it where one before it was reached.</summary>
    public static async Task<ChatBotServer> StartAtAsync(Uri address, ChatBotHome home, params string[] arguments)
    {
        var server = new ChatBotServer(home.Start(["serve", "--urls", address.GetLeftPart(UriPartial.Authority), .. arguments]));
        try
        {
            server.Client.BaseAddress = await server.ReadAddressAsync().WaitAsync(Patience);
            await Eventually.UntilAsync(async () => (await server.Client.GetAsync("/health/ready")).IsSuccessStatusCode);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to stop, as Ctrl-C or a service manager does; its exit status.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private Task<Uri> ReadAddressAsync()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.ErrorDataReceived += (_, line) =>
        {
            lock (log)
                log.AppendLine(line.Data);
            if (line.Data is null)
                address.TrySetException(new InvalidOperationException($"The server ended:\n{Log}"));
            else if (Listening.Match(line.Data) is { Success: true } match)
                address.TrySetResult(new Uri(match.Groups[1].Value));
        };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return address.Task;
    }
}
