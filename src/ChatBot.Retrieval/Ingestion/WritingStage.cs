using System.Threading.Channels;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Writes articles one by one, and a file's stamp once all of it is written and nothing in it failed, so that what was cut short or
/// failed is read again by the next run.
/// </summary>
internal sealed class WritingStage(
    IArticleIndex index, SourcePlan plan, IReadOnlyList<ArticleSummary> before, bool removesMissing, TextBudget budget, IngestTally tally,
    TimeProvider time)
{
    private readonly List<(FileStep File, List<string> Vanished)> toClear = [];
    private readonly ILookup<string, string> idsByOrigin =
        before.ToLookup(article => article.Origin, article => article.Id, StringComparer.Ordinal);

    public async Task RunAsync(ChannelReader<IngestStep> steps, CancellationToken cancellationToken)
    {
        await foreach (var step in steps.ReadAllAsync(cancellationToken))
            await TakeAsync(step, cancellationToken);
        if (removesMissing)
            await RemoveMissingAsync(cancellationToken);
    }

    private async Task TakeAsync(IngestStep step, CancellationToken cancellationToken)
    {
        switch (step)
        {
            case ArticleStep article:
                await index.PutAsync(ToIndexed(await WithChangeAsync(article, cancellationToken)), cancellationToken);
                budget.Return(article.Article.Text.Length);
                tally.Written(article.IsNew);
                break;
            case MoveStep move:
                await index.MoveAsync(move.ArticleId, move.Origin, cancellationToken);
                break;
            case GoneStep gone:
                await RemoveGoneAsync(gone.ArticleId, cancellationToken);
                break;
            case FileStep file:
                await FinishAsync(file, cancellationToken);
                tally.FileDone();
                break;
            case WrittenStep written:
                await written.Tell(cancellationToken);
                break;
            case AddressStep address:
                // Which tells an index that has read the address from one that is new beside what is remembered of it.
                await index.PutSourceAsync(address.Address.AbsoluteUri, new SourceStamp(0, time.GetUtcNow()), cancellationToken);
                tally.FileDone();
                break;
        }
    }

    /// <summary>The step of an article that says when its words changed, where they have. What is only dated otherwise has not.</summary>
    private async ValueTask<ArticleStep> WithChangeAsync(ArticleStep step, CancellationToken cancellationToken)
    {
        if (step.IsNew || await index.FindSoundAsync(step.Article.Id, null, cancellationToken) is not { } former)
            return step;
        var isSame = former.Text == step.Article.Text && former.Title == step.Article.Title;
        return step with { Article = step.Article with { ChangedAt = isSame ? former.ChangedAt : time.GetUtcNow() } };
    }

    /// <summary>An encoded article as an index takes it.</summary>
    public static IndexedArticle ToIndexed(ArticleStep step) => new(
        step.Article, step.Terms,
        [.. step.Passages.Select((passage, i) => new NewPassage(passage, step.PassageTerms[i], step.Vectors[i]))],
        step.Names)
    {
        Signature = step.Signature,
        Statements = step.Statements,
    };

    private async Task FinishAsync(FileStep file, CancellationToken cancellationToken)
    {
        if (!file.IsComplete)
            return;
        var vanished = idsByOrigin[file.File.Path].Where(id => !file.ArticleIds.Contains(id)).ToList();
        if (vanished.Count == 0)
            await index.PutSourceAsync(file.File.Path, SourcePlan.StampOf(file.File), cancellationToken);
        else
            // Without the stamp the file is read again until a run is allowed to remove what is gone from it.
            toClear.Add((file, vanished));
    }

    /// <summary>At the end, when an article that is gone from one file has long been found in another.</summary>
    private async Task RemoveMissingAsync(CancellationToken cancellationToken)
    {
        foreach (var (file, vanished) in toClear)
        {
            await RemoveAsync(vanished, file.File.Path, cancellationToken);
            await index.PutSourceAsync(file.File.Path, SourcePlan.StampOf(file.File), cancellationToken);
        }

        foreach (var origin in plan.GoneOrigins)
        {
            await RemoveAsync(idsByOrigin[origin], origin, cancellationToken);
            await index.RemoveSourceAsync(origin, cancellationToken);
        }
    }

    // One that a file holds too is still there.
    private async Task RemoveGoneAsync(string articleId, CancellationToken cancellationToken)
    {
        if (await index.FindVersionAsync(articleId, cancellationToken) is { } version
            && version.Origin.Contains("://", StringComparison.Ordinal) && await index.RemoveAsync(articleId, cancellationToken))
            tally.Removed();
    }

    private async Task RemoveAsync(IEnumerable<string> articleIds, string origin, CancellationToken cancellationToken)
    {
        foreach (var id in articleIds)
        {
            var version = await index.FindVersionAsync(id, cancellationToken);
            if (version?.Origin == origin && await index.RemoveAsync(id, cancellationToken))
                tally.Removed();
        }
    }
}
