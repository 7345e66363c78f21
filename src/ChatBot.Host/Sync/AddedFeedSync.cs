using ChatBot.Host.Admin;

namespace ChatBot.Host.Sync;

/// <summary>While serving: reads the addresses that editors added as <see cref="FeedSync"/> reads those of the settings. What is added or
/// removed in any process counts within <see cref="LookEvery"/>.</summary>
internal sealed class AddedFeedSync(AddedFeeds feeds, FeedSync sync, TimeProvider time, ILogger<AddedFeedSync> logger) : BackgroundService
{
    /// <summary>How often it is looked what there is to read.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(15);

    private readonly Dictionary<Uri, DateTimeOffset> due = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await LookAsync(stoppingToken);
            await Task.Delay(LookEvery, time, stoppingToken);
        }
    }

    /// <summary>Reads what is added and due.</summary>
    internal async Task LookAsync(CancellationToken cancellationToken)
    {
        var listed = await ListAsync(cancellationToken);
        foreach (var gone in due.Keys.Except(listed).ToList())
            due.Remove(gone);
        foreach (var feed in listed.Where(feed => due.GetValueOrDefault(feed) <= time.GetUtcNow()))
            due[feed] = await sync.ReadAsync(feed, cancellationToken);
    }

    private async Task<IReadOnlyList<Uri>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await feeds.ListAsync(cancellationToken)).Select(feed => feed.Address)];
        }
        catch (AdminStoreException failure)
        {
            Log.AddedFeedsUnknown(logger, failure.Message);
            return [];
        }
    }
}
