using System.Diagnostics;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// A PostgreSQL server on loopback with a folder of its own, that is stopped and started again; it ends when the pipe to this process does,
/// however that ends.
/// </summary>
internal sealed class DatabaseServer : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    private readonly int port = FreePort.Find();
    private string folder = "";
    private Process? process;

    /// <summary>What the owner of everything in it connects with.</summary>
    public string ConnectionString => $"Host=127.0.0.1;Port={port};Username=tester;Database=postgres";

    /// <summary>Starts it, with what it held before.</summary>
    public async Task StartAsync()
    {
        var programs = DebianPostgres.FindPrograms();
        var script =
            $"""
            set -e
            umask 077
            folder=$1
            if [ -z "$folder" ]; then
                folder=$(mktemp -d /tmp/chatbot-database-XXXXXX)
                {programs}/initdb -D "$folder" -U tester -A trust -E UTF8 --no-locale --no-sync >/dev/null
            fi
            echo "$folder"
            {programs}/postgres -D "$folder" -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                -c max_connections=400 -c logging_collector=on </dev/null >/dev/null 2>&1 &
            server=$!
            cat >/dev/null || true
            kill -INT $server
            wait $server || true
            """;
        var start = DebianPostgres.Script(script, folder);
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
        folder = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("initdb failed.");
        while (!await AnswersAsync(programs))
        {
            if (process.HasExited)
                throw new InvalidOperationException("The database server ended.");
            await Task.Delay(LookEvery);
        }
    }

    /// <summary>Stops it: connections are cut, what was committed is kept.</summary>
    public async Task StopAsync()
    {
        process!.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await StopAsync();
        if (folder.Length > 0)
            Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(string programs)
    {
        var start = new ProcessStartInfo(programs + "/pg_isready", ["-q", "-h", "127.0.0.1", "-p", $"{port}"]);
        using var asking = Process.Start(start)!;
        await asking.WaitForExitAsync();
        return asking.ExitCode == 0;
    }
}
