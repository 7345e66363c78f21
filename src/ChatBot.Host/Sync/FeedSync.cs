using ChatBot.Articles.Fetching;
using ChatBot.Articles.Fetching.Memory;
using ChatBot.Articles.Reading;
using ChatBot.Host.Composition;
using ChatBot.Host.Observing;
using ChatBot.Host.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Sync;

/// <summary>Reads an address at its interval, and one that fails less and less often.</summary>
internal sealed class FeedSync(Ingestor ingestor, IAddressMemory memory, ReplicaTurns turns, ChatBotSettings settings, TimeProvider time,
    ILogger<FeedSync> logger)
{
    private readonly TimeSpan interval = settings.Articles.Fetching.RefreshInterval;

    /// <summary>Reads an address where it is due, and tells when it is due again.</summary>
    internal async Task<DateTimeOffset> ReadAsync(Uri feed, CancellationToken cancellationToken)
    {
        var told = WebAddress.WithoutQuery(feed);
        try
        {
            // Another replica may have read it while this one waited.
            await using var turn = await turns.TakeAsync(feed.AbsoluteUri, cancellationToken);
            var now = time.GetUtcNow();
            var known = await memory.FindAsync(feed.AbsoluteUri, cancellationToken);
            // What was tried in a time to come was tried before the clock was set back.
            if (Due(known) is { } due && due > now && !(known?.TriedAt > now + interval))
                return due;
            var request = new IngestRequest([])
            {
                Addresses = [feed],
                RemoveMissing = settings.Articles.RemoveGone is GoneArticles.All,
            };
            var report = await ingestor.IngestAsync(request, progress: null, cancellationToken);
            Log.FeedRead(logger, told, report.Added, report.Changed, report.Failures.Count);
            Count(report.Failures.Count == 0 ? "read" : "failed");
            foreach (var failure in report.Failures.Take(ArticleSync.FailuresTold))
                Log.ArticleFailed(logger, Told(failure).ToString());
            return Due(await memory.FindAsync(feed.AbsoluteUri, cancellationToken)) ?? now + interval;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Count("failed");
            Log.FeedFailed(logger, told, interval, Failure.Describe(e));
            return time.GetUtcNow() + interval;
        }
    }

    private static ReadFailure Told(ReadFailure failure) => Uri.TryCreate(failure.Source, UriKind.Absolute, out var address)
        ? failure with { Source = WebAddress.WithoutQuery(address) }
        : failure;

    private static void Count(string outcome) => HostTelemetry.Feeds.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    private DateTimeOffset? Due(AddressState? state) => state?.NotBefore ?? state?.TriedAt + interval;
}
