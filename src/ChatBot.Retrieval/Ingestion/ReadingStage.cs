using System.Threading.Channels;
using ChatBot.Articles;
using ChatBot.Articles.Fetching;
using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Reads files and prepares the articles that are new or changed. Where two files hold an article of the same id, the one that is read
/// first keeps it, and the other gets an id of its own if it differs.
/// </summary>
internal sealed class ReadingStage(
    ArticleReader reader, AddressReader? addresses, ArticlePreparer preparer, IArticleIndex index, SourcePlan plan,
    IReadOnlyList<ArticleSummary> before, bool removesMissing, TextBudget budget, IngestTally tally)
{
    private readonly Dictionary<string, (string ContentHash, string Origin)> read = new(StringComparer.Ordinal);
    private FormerArticles former = null!;

    public async Task RunAsync(ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        former = new(index, before, read.ContainsKey);
        foreach (var file in plan.ToRead)
            await steps.WriteAsync(await ReadAsync(file, steps, cancellationToken), cancellationToken);
        foreach (var (address, bringsBack) in plan.Addresses)
            await ReadAsync(address, bringsBack, steps, cancellationToken);
        steps.Complete();
    }

    private async Task ReadAsync(Uri address, bool bringsBack, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        await foreach (var result in addresses!.ReadAsync(address, bringsBack ? IsHeldAsync : null, removesMissing, cancellationToken))
        {
            await TakeAsync(result, 0, steps, cancellationToken);
            if (result.Gone is { } gone)
                await steps.WriteAsync(new GoneStep(gone), cancellationToken);
            if (result.Written is { } tell)
                await steps.WriteAsync(new WrittenStep(tell), cancellationToken);
        }

        tally.Passed(null);
        await steps.WriteAsync(new AddressStep(address), cancellationToken);
    }

    private async ValueTask<bool> IsHeldAsync(string articleId, CancellationToken cancellationToken) =>
        await index.FindVersionAsync(articleId, cancellationToken) is not null;

    private async Task<FileStep> ReadAsync(ArticleFile file, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        var isComplete = true;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var result in reader.ReadFileAsync(file, cancellationToken))
        {
            isComplete &= result.Failure is null;
            if (await TakeAsync(result, (long)(result.Share * file.Length), steps, cancellationToken) is { } id)
                ids.Add(id);
        }

        tally.Passed(file.Length);
        return new FileStep(file, isComplete, ids);
    }

    /// <summary>Counts a result, passes an article on, and tells the id that it has in the index; null for all else.</summary>
    private async Task<string?> TakeAsync(
        ReadResult result, long bytes, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        if (result.LeftOut is { } leftOut)
            tally.LeftOut(leftOut);
        if (result.Guess is { } guess)
            tally.Guessed(guess);
        if (result.Failure is { } failure)
            tally.Failed(failure);
        if (!result.IsArticle)
            return null;
        tally.Reading(result.Kind, bytes);
        return await TakeAsync(result.Article, steps, cancellationToken);
    }

    /// <summary>Passes an article on, and tells the id that it has in the index.</summary>
    private async Task<string> TakeAsync(Article article, ChannelWriter<IngestStep> steps, CancellationToken cancellationToken)
    {
        var indexed = await index.FindVersionAsync(article.Id, cancellationToken);
        if (indexed?.Origin != article.Origin && await FindToldApartAsync(article, cancellationToken) is { } known)
            (article, indexed) = known;
        var isFormer = false;
        if (indexed?.Origin != article.Origin && indexed?.ContentHash != article.ContentHash
            && await former.FindAsync(article, cancellationToken) is { } formerId)
        {
            article = article.WithId(formerId);
            indexed = await index.FindVersionAsync(formerId, cancellationToken);
            isFormer = true;
        }

        var owner = FindOwner(article, indexed, isFormer);
        if (owner is not null && owner.Value.ContentHash != article.ContentHash && article.Naming != ArticleNaming.Address)
        {
            article = reader.ToldApart(article);
            indexed = await index.FindVersionAsync(article.Id, cancellationToken);
            owner = FindOwner(article, indexed, isFormer: false);
        }

        // The same article in two files or at two addresses, which the first of them keeps.
        if (owner is not null)
        {
            tally.Unchanged();
            return article.Id;
        }

        read.Add(article.Id, (article.ContentHash, article.Origin));
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
    /// The article of this id that is another one: one read before in this run, one in a file that need not be read again, or one of
    /// another origin that says something else.
    /// </summary>
    private (string ContentHash, string Origin)? FindOwner(Article article, ArticleVersion? indexed, bool isFormer)
    {
        if (this.read.TryGetValue(article.Id, out var read))
            return read;
        if (indexed is null || indexed.Origin == article.Origin || isFormer)
            return null;
        // Two addresses of one id lead to one article, and what was read last counts.
        if (article.Naming == ArticleNaming.Address)
            return null;
        return plan.SkippedOrigins.Contains(indexed.Origin) || indexed.ContentHash != article.ContentHash
            ? (indexed.ContentHash, indexed.Origin)
            : null;
    }
}
