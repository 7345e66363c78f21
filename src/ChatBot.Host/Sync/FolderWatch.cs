using System.Threading.Channels;

namespace ChatBot.Host.Sync;

/// <summary>
/// Tells when files under some folders changed: once after each burst of changes has settled, and at an interval in any case,
/// since not every file system reports its changes.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> changes =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly TimeProvider time;
    private readonly TimeSpan settle;
    private readonly TimeSpan interval;

    /// <param name="paths">Folders, or single files, that exist.</param>
    /// <param name="settle">How long nothing must change before a change is told.</param>
    /// <param name="interval">Longest time until <see cref="WaitAsync"/> returns.</param>
    /// <param name="cannotWatch">Told of paths that the system does not watch, with its reason.</param>
    public FolderWatch(IEnumerable<string> paths, TimeSpan settle, TimeSpan interval, TimeProvider time, Action<string, string> cannotWatch)
    {
        this.time = time;
        this.settle = settle;
        this.interval = interval;
        foreach (var path in paths)
            Watch(path, cannotWatch);
    }

    /// <summary>Returns when files have changed and then lain still, or when the interval is over.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!await ChangedWithinAsync(interval, cancellationToken))
            return;
        var started = time.GetTimestamp();
        while (await ChangedWithinAsync(settle, cancellationToken) && time.GetElapsedTime(started) < interval)
        {
        }
    }

    public void Dispose()
    {
        foreach (var watcher in watchers)
            watcher.Dispose();
    }

    /// <summary>Notes a change, as the file system does.</summary>
    internal void Changed() => changes.Writer.TryWrite(true);

    private async Task<bool> ChangedWithinAsync(TimeSpan span, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(span, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await changes.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Watch(string path, Action<string, string> cannotWatch)
    {
        try
        {
            var watcher = Directory.Exists(path)
                ? new FileSystemWatcher(path) { IncludeSubdirectories = true }
                : new FileSystemWatcher(Path.GetDirectoryName(path)!, Path.GetFileName(path));
            watchers.Add(watcher);
            watcher.Created += (_, _) => Changed();
            watcher.Changed += (_, _) => Changed();
            watcher.Deleted += (_, _) => Changed();
            watcher.Renamed += (_, _) => Changed();
            // Changes were lost, too many at once: everything is read again.
            watcher.Error += (_, _) => Changed();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            cannotWatch(path, e.Message);
        }
    }
}
