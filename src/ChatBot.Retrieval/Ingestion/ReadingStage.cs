using System.Threading.Channels;
using ChatBot.Articles;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Reads files and prepares the articles that are new or changed. Where two files hold an article of the same id, the one that is read
/// first keeps it, and the other is reported if it differs.
/// </summary>
internal sealed class ReadingStage(
    ArticleReader reader, ArticlePreparer preparer, IArticleIndex index, SourcePlan plan, TextBudget budget, IngestTally tally)
{
    private readonly Dictionary<string, (string ContentHash, string Origin)> _read = new(StringComparer.Ordinal);

    public async Task RunAsync(ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        foreach (var file in plan.ToRead)
            await steps.WriteAsync(await ReadAsync(file, steps, cancellationToken), cancellationToken);
        steps.Complete();
    }

    private async Task<FileStep> ReadAsync(ArticleFile file, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        var isComplete = true;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var result in reader.ReadFileAsync(file, cancellationToken))
        {
            var failure = result.IsArticle
                ? await TakeAsync(result.Article, steps, cancellationToken)
                : result.Failure;
            if (result.IsArticle)
                ids.Add(result.Article.Id);
            if (failure is null)
                continue;
            isComplete = false;
            tally.Failed(failure);
        }

        return new FileStep(file, isComplete, ids);
    }

    /// <summary>Passes an article on; says why where it cannot be taken.</summary>
    private async Task<ReadFailure?> TakeAsync(Article article, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        var indexed = await index.FindVersionAsync(article.Id, cancellationToken);
        if (FindOwner(article.Id, indexed) is { } owner)
            return Compare(article, owner);

        _read.Add(article.Id, (article.ContentHash, article.Origin));
        if (indexed?.ContentHash == article.ContentHash)
        {
            tally.Unchanged();
            if (indexed.Origin != article.Origin)
                await steps.WriteAsync(new MoveStep(article.Id, article.Origin), cancellationToken);
            return null;
        }

        tally.Changing();
        await budget.TakeAsync(article.Text.Length, cancellationToken);
        await steps.WriteAsync(preparer.Prepare(article, isNew: indexed is null), cancellationToken);
        return null;
    }

    /// <summary>The article of this id that another file of this run holds: one read before, or one that need not be read again.</summary>
    private (string ContentHash, string Origin)? FindOwner(string articleId, ArticleVersion? indexed)
    {
        if (_read.TryGetValue(articleId, out var read))
            return read;
        return indexed is not null && plan.SkippedOrigins.Contains(indexed.Origin) ? (indexed.ContentHash, indexed.Origin) : null;
    }

    private ReadFailure? Compare(Article article, (string ContentHash, string Origin) owner)
    {
        if (owner.ContentHash != article.ContentHash)
            return new ReadFailure(
                article.Origin, null, $"The id \"{article.Id}\" is that of another article, in {owner.Origin}; give one of them another id.");
        tally.Unchanged();
        return null;
    }
}
