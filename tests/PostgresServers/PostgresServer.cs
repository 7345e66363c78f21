using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using ChatBot.Storage.Postgres;

namespace ChatBot.Tests.PostgresServers;

/// <summary>
/// A PostgreSQL server on loopback for the tests of this process, started at its first use and gone with the process, however that ends.
/// Each test has a schema of its own in it.
/// </summary>
public sealed partial class PostgresServer
{
    private static readonly Lazy<PostgresServer> Debian = new(() => StartDebian(folder: null)), Lite = new(StartLite);
    private static int schemas;

    private readonly string connection;

    private PostgresServer(string connection) => this.connection = connection;

    /// <summary>Debian's server: many connections, and no pgvector.</summary>
    public static PostgresServer Plain => Debian.Value;

    /// <summary>PGlite: pgvector, and one connection that all share in turns.</summary>
    public static PostgresServer WithVectors => Lite.Value;

    /// <summary>Debian's server on a folder that stays, for the system's user postgres alone; made where there is none.</summary>
    public static PostgresServer On(string folder)
    {
        if (Environment.IsPrivilegedProcess && !Directory.Exists(folder))
        {
            using var making = Process.Start("install", ["-d", "-o", "postgres", "-m", "700", folder]);
            making.WaitForExit();
        }

        return StartDebian(folder);
    }

    /// <summary>What a superuser connects with.</summary>
    public string ConnectionString => connection;

    /// <summary>A schema that nobody else uses and that does not exist yet.</summary>
    public PostgresAddress NewSchema() => Address(string.Create(CultureInfo.InvariantCulture,
        $"{connection};Search Path=test_{Environment.ProcessId}_{Interlocked.Increment(ref schemas)}"));

    /// <exception cref="InvalidOperationException">It cannot be read.</exception>
    public static PostgresAddress Address(string connectionString) =>
        PostgresAddress.TryParse(connectionString, out var address, out var problem) ? address
        : throw new InvalidOperationException(problem);

    private static PostgresServer StartDebian(string? folder)
    {
        var (programs, port) = (DebianPostgres.FindPrograms(), FreePort.Find());
        // It is ended when the pipe to this process is, and a folder of its own goes with it.
        var script =
            $"""
            set -e
            umask 077
            folder=$1
            if [ -z "$folder" ]; then
              folder=$(mktemp -d)
              trap 'rm -rf "$folder"' EXIT
            fi
            [ -e "$folder/PG_VERSION" ] || {programs}/initdb -D "$folder" -U tester -A trust -E UTF8 --no-locale --no-sync >/dev/null
            {programs}/postgres -D "$folder" -p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
                -c max_connections=200 -c log_destination=stderr -c logging_collector=off </dev/null &
            server=$!
            cat >/dev/null || true
            kill -INT $server
            wait $server || true
            """;
        Await(DebianPostgres.Script(script, folder ?? ""), readsErrors: true, ReadyForm());
        return new($"Host=127.0.0.1;Port={port};Username=tester;Database=postgres");
    }

    private static PostgresServer StartLite()
    {
        var folder = typeof(PostgresServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .First(item => item.Key == "PostgresServers").Value!;
        var port = Await(new ProcessStartInfo("node", [Path.Combine(folder, "pglite.mjs")]), readsErrors: false, ListeningForm());
        return new($"Host=127.0.0.1;Port={port.Groups[1].Value};Username=postgres;Database=postgres;SSL Mode=Disable");
    }

    private static Match Await(ProcessStartInfo start, bool readsErrors, Regex form)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} cannot be started.");
        var said = new List<string>();
        var found = new TaskCompletionSource<Match>();
        void Take(object sender, DataReceivedEventArgs line)
        {
            lock (said)
            {
                if (line.Data is null)
                    found.TrySetException(new InvalidOperationException("The server ended: " + string.Join('\n', said)));
                else if (!found.Task.IsCompleted)
                    said.Add(line.Data);
            }

            if (line.Data is { } text && form.Match(text) is { Success: true } match)
                found.TrySetResult(match);
        }

        // What is not looked at is read all the same, so that nothing waits for a full pipe.
        if (readsErrors)
            process.ErrorDataReceived += Take;
        else
            process.OutputDataReceived += Take;
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return found.Task.GetAwaiter().GetResult();
    }

    [GeneratedRegex("ready to accept connections")]
    private static partial Regex ReadyForm();

    [GeneratedRegex("^listening on ([0-9]+)$")]
    private static partial Regex ListeningForm();
}
