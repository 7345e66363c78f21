using ChatBot.Host.Admin;
using ChatBot.Host.Composition;
using ChatBot.Host.Settings;
using ChatBot.Host.Verbs;
using ChatBot.Host.Web;

namespace ChatBot.Host.Sync;

/// <summary>While serving: reads the articles' folders at the start and whenever something in them changes.</summary>
internal sealed class FolderSync(
    ArticleSync sync, EditedSuggestions suggester, ChatBotSettings settings, Readiness readiness, TimeProvider time,
    ILogger<FolderSync> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var articles = settings.Articles;
        // Watching begins before reading, so that nothing falls between.
        using var watch = new FolderWatch(articles.Folders, articles.SettleTime, articles.RescanInterval, time, (path, problem) =>
            Log.CannotWatch(logger, path, problem, articles.RescanInterval));
        while (!stoppingToken.IsCancellationRequested)
        {
            await ReadAsync(articles.RescanInterval, stoppingToken);
            await watch.WaitAsync(stoppingToken);
        }
    }

    private async Task ReadAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        try
        {
            // What is there answers by words alone meanwhile, which may take as long as reading it took.
            if (await sync.HasToRemakeVectorsAsync(cancellationToken))
                readiness.Reached();
            await sync.RunAsync(ArticleSync.FailuresTold, cancellationToken);
            // Working out what can be asked takes longer than a greeting waits; now it is ready for the first one.
            await suggester.ForStartAsync(1, cancellationToken);
            readiness.Reached();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.ReadingFailed(logger, interval, Failure.Describe(e));
        }
    }
}
