using System.Threading.Channels;
using ChatBot.Articles;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Reads files and prepares the articles that are new or changed. Where two files hold an article of the same id, the one that is read
/// first keeps it, and the other gets an id of its own if it differs.
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
            if (result.LeftOut is { } leftOut)
                tally.LeftOut(leftOut);
            if (result.Guess is { } guess)
                tally.Guessed(guess);
            if (result.IsArticle)
            {
                ids.Add(await TakeAsync(result.Article, steps, cancellationToken));
            }
            else if (result.Failure is { } failure)
            {
                isComplete = false;
                tally.Failed(failure);
            }
        }

        return new FileStep(file, isComplete, ids);
    }

    /// <summary>Passes an article on, and tells the id that it has in the index.</summary>
    private async Task<string> TakeAsync(Article article, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        var indexed = await index.FindVersionAsync(article.Id, cancellationToken);
        if (indexed?.Origin != article.Origin && await FindToldApartAsync(article, cancellationToken) is { } known)
            (article, indexed) = known;
        var owner = FindOwner(article, indexed);
        if (owner is not null && owner.Value.ContentHash != article.ContentHash)
        {
            article = reader.ToldApart(article);
            indexed = await index.FindVersionAsync(article.Id, cancellationToken);
            owner = FindOwner(article, indexed);
        }

        // The same article in two files, which the first of them keeps.
        if (owner is not null)
        {
            tally.Unchanged();
            return article.Id;
        }

        _read.Add(article.Id, (article.ContentHash, article.Origin));
        if (indexed?.ContentHash == article.ContentHash)
        {
            tally.Unchanged();
            if (indexed.Origin != article.Origin)
                await steps.WriteAsync(new MoveStep(article.Id, article.Origin), cancellationToken);
            return article.Id;
        }

        tally.Changing();
        await budget.TakeAsync(article.Text.Length, cancellationToken);
        await steps.WriteAsync(preparer.Prepare(article, isNew: indexed is null), cancellationToken);
        return article.Id;
    }

    /// <summary>The article as it was told apart from another in an earlier run; null where it was not.</summary>
    private async Task<(Article, ArticleVersion?)?> FindToldApartAsync(Article article, CancellationToken cancellationToken)
    {
        var own = reader.ToldApart(article);
        var indexed = await index.FindVersionAsync(own.Id, cancellationToken);
        return indexed?.Origin == own.Origin ? (own, indexed) : null;
    }

    /// <summary>
    /// The article of this id that another file holds: one read before in this run, one in a file that need not be read again, or one in a file that is there still.
    /// </summary>
    private (string ContentHash, string Origin)? FindOwner(Article article, ArticleVersion? indexed)
    {
        if (_read.TryGetValue(article.Id, out var read))
            return read;
        if (indexed is null || indexed.Origin == article.Origin)
            return null;
        if (plan.SkippedOrigins.Contains(indexed.Origin))
            return (indexed.ContentHash, indexed.Origin);
        return indexed.ContentHash != article.ContentHash && File.Exists(indexed.Origin) ? (indexed.ContentHash, indexed.Origin) : null;
    }
}
