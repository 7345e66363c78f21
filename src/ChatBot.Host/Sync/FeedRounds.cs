using ChatBot.Host.Admin;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Sync;

/// <summary>
/// While serving: reads the addresses of Articles:Feeds and those that editors added as they come due, several at once and of one host one
/// after another, so that a slow one holds up none of another host. What is added or removed in any process counts within
/// <see cref="LookEvery"/>.
/// </summary>
internal sealed class FeedRounds(AddedFeeds added, FeedSync sync, ChatBotSettings settings, TimeProvider time, ILogger<FeedRounds> logger)
    : BackgroundService
{
    /// <summary>How often it is looked what there is to read.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    // By the time that runs on whatever the clock is set to.
    private readonly Dictionary<Uri, long> due = [];
    private readonly Dictionary<string, (Uri Feed, Task<DateTimeOffset> Reading)> busy = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = In(LookEvery);
                await ListAsync(stoppingToken);
                while (Until(next) > TimeSpan.Zero)
                {
                    Begin(stoppingToken);
                    await WaitAsync(next, stoppingToken);
                    await EndAsync();
                }
            }
        }
        finally
        {
            // Nothing is read any more once this has ended.
            await Task.WhenAll(busy.Values.Select(each => (Task)each.Reading)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        HashSet<Uri> listed = [.. settings.Articles.Feeds, .. await AddedAsync(cancellationToken)];
        foreach (var gone in due.Keys.Where(feed => !listed.Contains(feed)).ToList())
            due.Remove(gone);
        foreach (var feed in listed)
            due.TryAdd(feed, time.GetTimestamp());
    }

    private async Task<IReadOnlyList<Uri>> AddedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await added.ListAsync(cancellationToken)).Select(feed => feed.Address)];
        }
        catch (AdminStoreException failure)
        {
            Log.AddedFeedsUnknown(logger, failure.Message);
            return [];
        }
    }

    private void Begin(CancellationToken cancellationToken)
    {
        var now = time.GetTimestamp();
        foreach (var (feed, _) in due.Where(each => each.Value <= now).OrderBy(each => each.Value).ToList())
        {
            if (busy.Count >= settings.Articles.Fetching.FeedsAtOnce)
                return;
            if (!busy.ContainsKey(feed.Authority))
                busy[feed.Authority] = (feed, Task.Run(() => sync.ReadAsync(feed, cancellationToken), cancellationToken));
        }
    }

    // Until one is read, one comes due that may be read, or it is time to look.
    private async Task WaitAsync(long next, CancellationToken cancellationToken)
    {
        var until = busy.Count >= settings.Articles.Fetching.FeedsAtOnce ? next
            : due.Where(each => !busy.ContainsKey(each.Key.Authority)).Select(each => each.Value).Append(next).Min();
        var wait = Until(until);
        if (wait <= TimeSpan.Zero)
            return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny([Task.Delay(wait, time, over.Token), .. busy.Values.Select(each => each.Reading)]);
        await over.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task EndAsync()
    {
        foreach (var (host, (feed, reading)) in busy.Where(each => each.Value.Reading.IsCompleted).ToList())
        {
            busy.Remove(host);
            var at = In(await reading - time.GetUtcNow());
            // It may have been taken off meanwhile.
            if (due.ContainsKey(feed))
                due[feed] = at;
        }
    }

    private long In(TimeSpan wait) => time.GetTimestamp() + (long)(wait.TotalSeconds * time.TimestampFrequency);

    private TimeSpan Until(long at) => time.GetElapsedTime(time.GetTimestamp(), at);
}
