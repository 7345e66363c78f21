using ChatBot.Host.Settings;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Composition;

/// <summary>Brings the index up to date with the folders of the settings.</summary>
internal sealed class ArticleSync(Ingestor ingestor, ChatBotSettings settings, ILogger<ArticleSync> logger)
{
    /// <summary>So many failures are told one by one.</summary>
    private const int FailuresTold = 5;

    /// <summary>Reads what has changed and removes what is gone. What cannot be read is logged and the rest is read.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (settings.Articles.Folders.Count == 0)
            return;
        var report = await ingestor.IngestAsync(
            new IngestRequest(settings.Articles.Folders) { RemoveMissing = true }, progress: null, cancellationToken);
        Log.ArticlesRead(logger, report.Files, report.Added, report.Changed, report.Removed, report.Failures.Count);
        foreach (var failure in report.Failures.Take(FailuresTold))
            Log.ArticleFailed(logger, failure.ToString());
        if (report.Failures.Count > FailuresTold)
            Log.MoreFailed(logger, report.Failures.Count - FailuresTold);
    }
}
