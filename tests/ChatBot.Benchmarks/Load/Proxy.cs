using System.Diagnostics;
using System.Text.RegularExpressions;
using ChatBot.Host.Settings;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Benchmarks.Load;

/// <summary>nginx on loopback with deploy/nginx/chatbot.conf before some replicas, in a folder of its own.</summary>
internal sealed partial class Proxy : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly int port = FreePort.Find();
    private Process? process;

    public Uri Address => new($"http://127.0.0.1:{port}");

    /// <summary>Starts it; comes back when it listens.</summary>
    public async Task StartAsync(IEnumerable<Uri> replicas, HttpClient http)
    {
        var shipped = Path.Combine(ContentRoot.Find(AppContext.BaseDirectory), "deploy", "nginx", "chatbot.conf");
        var servers = string.Concat(replicas.Select(replica => $"    server {replica.Authority} max_fails=1 fail_timeout=5s;\n"));
        var site = File.ReadAllText(shipped)
            .Replace("    server chatbot:8080 max_fails=1 fail_timeout=5s;\n", servers, StringComparison.Ordinal)
            .Replace("listen 80;", $"listen 127.0.0.1:{port};", StringComparison.Ordinal);
        if (site.Contains("chatbot:8080", StringComparison.Ordinal) || !site.Contains($":{port};", StringComparison.Ordinal))
            throw new InvalidOperationException($"{shipped} is not as it was.");
        var kept = folder.File("") + "/";
        File.WriteAllText(
            folder.File("nginx.conf"),
            $$"""
            daemon off;
            master_process off;
            pid {{kept}}nginx.pid;
            error_log {{kept}}error.log;
            events { worker_connections 4096; }
            http {
                access_log off;
                client_body_temp_path {{kept}}body;
                proxy_temp_path {{kept}}proxy;
                fastcgi_temp_path {{kept}}fastcgi;
                uwsgi_temp_path {{kept}}uwsgi;
                scgi_temp_path {{kept}}scgi;
            {{site}}
            }

            """);
        process = Process.Start(new ProcessStartInfo("/usr/sbin/nginx", ["-c", folder.File("nginx.conf"), "-e", folder.File("error.log")]))
            ?? throw new InvalidOperationException("nginx is not installed: apt-get install nginx.");
        while (!await HostProcess.IsReadyAsync(http, Address))
        {
            if (process.HasExited)
                throw new InvalidOperationException("nginx ended.");
            await Task.Delay(50);
        }
    }

    /// <summary>What it complained of, by kind and request, with how often.</summary>
    public IEnumerable<KeyValuePair<string, int>> Complaints() => File.ReadLines(folder.File("error.log"))
        .Select(line => Complaint().Match(line)).Where(match => match.Success)
        .CountBy(match => $"{match.Groups[1].Value}, {match.Groups[2].Value} {Ids().Replace(match.Groups[3].Value, "{id}")}")
        .OrderByDescending(complaint => complaint.Value);

    public void Dispose()
    {
        process?.Kill();
        process?.WaitForExit();
        process?.Dispose();
        folder.Dispose();
    }

    [GeneratedRegex(@"\*\d+ (.*?)(?: while .*?)?, client.*request: ""(\w+) ([^ ?""]+)")]
    private static partial Regex Complaint();

    [GeneratedRegex("[0-9a-f]{32}")]
    private static partial Regex Ids();
}
