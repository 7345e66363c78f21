using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>What is asked: one process with its file, or replicas on a PostgreSQL server of their own behind nginx.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Proxy? proxy;
    private readonly List<HostProcess> hosts;

    public Deployment(LoadOptions options)
    {
        News = folder.File("news");
        Directory.CreateDirectory(News);
        var settings = new Dictionary<string, string> { ["Articles__Folders"] = $"seeds;{News}" };
        if (options.Replicas == 0)
        {
            settings["Index__Path"] = folder.File("index.db");
        }
        else
        {
            (proxy, Database) = (new Proxy(), new DatabaseServer());
            settings["Site__PublicUrl"] = proxy.Address.GetLeftPart(UriPartial.Authority);
            settings["Index__Kind"] = "Postgres";
            settings["Index__ConnectionString"] = Database.ConnectionString;
        }

        hosts = [.. Enumerable.Range(0, Math.Max(1, options.Replicas)).Select(_ => new HostProcess(settings))];
    }

    /// <summary>A folder that is watched for articles beside the seeds.</summary>
    public string News { get; }

    /// <summary>What the replicas are on; null where there is one process with its file.</summary>
    public DatabaseServer? Database { get; }

    public IReadOnlyList<HostProcess> Hosts => hosts;

    /// <summary>Where clients reach it.</summary>
    public Uri Address => proxy?.Address ?? hosts[0].Address;

    public async Task StartAsync(HttpClient http)
    {
        if (Database is not null)
            await Database.StartAsync();
        await Task.WhenAll(hosts.Select(host => host.StartAsync(http)));
        if (proxy is not null)
            await proxy.StartAsync(hosts.Select(host => host.Address), http);
    }

    /// <summary>What the proxy complained of, with how often.</summary>
    public IEnumerable<KeyValuePair<string, int>> Complaints() => proxy?.Complaints() ?? [];

    /// <summary>Memory that each of them holds at the moment.</summary>
    public string Memory() => string.Join(" + ", hosts.Select(host => host.Megabytes().ToString(CultureInfo.InvariantCulture))) + " MB";

    /// <summary>Processor time that all of them have taken.</summary>
    public TimeSpan Worked() => hosts.Aggregate(TimeSpan.Zero, (sum, host) => sum + host.Worked());

    public async ValueTask DisposeAsync()
    {
        proxy?.Dispose();
        hosts.ForEach(host => host.Dispose());
        if (Database is not null)
            await Database.DisposeAsync();
        folder.Dispose();
    }
}
