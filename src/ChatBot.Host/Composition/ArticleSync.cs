using ChatBot.Host.Settings;
using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Composition;

/// <summary>Brings the index up to date with the encoder and the folders of the settings.</summary>
internal sealed class ArticleSync(
    Ingestor ingestor, VectorRemaker remaker, EncoderIdentity encoder, ChatBotSettings settings, ILogger<ArticleSync> logger)
{
    /// <summary>So many failures are told one by one while serving.</summary>
    public const int FailuresTold = 5;

    private HashSet<string> told = [];

    /// <summary>
    /// Reads what has changed and removes what is gone. What cannot be read is logged, once as long as that lasts, and the rest is read.
    /// </summary>
    /// <param name="mostTold">So many failures are told one by one.</param>
    public async Task RunAsync(int mostTold, CancellationToken cancellationToken)
    {
        await RemakeVectorsAsync(cancellationToken);
        if (settings.Articles.Folders.Count == 0)
            return;
        var report = await ingestor.IngestAsync(
            new IngestRequest(settings.Articles.Folders) { RemoveMissing = settings.Articles.RemoveGone is not GoneArticles.None },
            progress: null, cancellationToken);
        Log.ArticlesRead(logger, report.Files, report.Added, report.Changed, report.Removed, report.Failures.Count);
        var failures = report.Failures.Select(failure => failure.ToString()).ToHashSet(StringComparer.Ordinal);
        Tell([.. failures.Where(failure => !told.Contains(failure))], mostTold);
        told = failures;
    }

    private void Tell(List<string> failures, int most)
    {
        var more = Math.Max(0, failures.Count - most);
        foreach (var failure in failures.Take(more > 0 ? most - 1 : most))
            Log.ArticleFailed(logger, failure);
        if (more > 0)
            Log.MoreFailed(logger, failures[most - 1], more);
    }

    /// <summary>Whether <see cref="RunAsync"/> has to encode anew what the index holds, which meanwhile answers by words alone.</summary>
    public async Task<bool> HasToRemakeVectorsAsync(CancellationToken cancellationToken) =>
        await remaker.FindOtherEncoderAsync(cancellationToken) is not null;

    /// <summary>Encodes anew what the index holds, where its vectors are of another encoder.</summary>
    public async Task RemakeVectorsAsync(CancellationToken cancellationToken)
    {
        if (await remaker.FindOtherEncoderAsync(cancellationToken) is not { } other)
            return;
        Log.VectorsRemade(logger, other, encoder.ToString());
        try
        {
            await remaker.RunAsync(cancellationToken);
        }
        catch (EncoderUnavailableException failure) when (failure.MayPass)
        {
            // What is made is kept; the next time goes on from there.
            Log.VectorsNotRemade(logger, failure.Message);
        }
    }
}
