using ChatBot.Articles;
using ChatBot.Retrieval.Copies;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>
/// Finds the article of the index that an article read now is, though its id or its file is another: its file was moved or renamed, or its
/// record stands elsewhere in the file. So it keeps its id, and with that its address.
/// </summary>
/// <param name="before">What the index held when the run began.</param>
/// <param name="isTaken">Whether an id is that of an article that was read in this run.</param>
internal sealed class FormerArticles(IArticleIndex index, IReadOnlyList<ArticleSummary> before, Func<string, bool> isTaken)
{
    /// <summary>So many that look alike are compared; it bounds what a flood of them costs.</summary>
    private const int MostCompared = 8;

    private readonly ILookup<string, ArticleSummary> byOrigin = before.ToLookup(article => article.Origin, StringComparer.Ordinal);
    private Likely? gone;
    private (string Origin, Likely Articles)? current;

    /// <summary>The id that it has in the index; null where the index does not know it.</summary>
    public async ValueTask<string?> FindAsync(Article article, CancellationToken cancellationToken)
    {
        if (before.Count == 0 || article.Naming == ArticleNaming.Address)
            return null;
        return (article.Naming == ArticleNaming.Source ? null : await FindInFileAsync(article, cancellationToken))
            ?? await FindMovedAsync(article, cancellationToken);
    }

    private async ValueTask<string?> FindInFileAsync(Article article, CancellationToken cancellationToken)
    {
        if (!byOrigin.Contains(article.Origin))
            return null;
        if (article.Naming == ArticleNaming.File && byOrigin[article.Origin].Take(2).ToList() is [var only] && !isTaken(only.Id))
            return only.Id;
        if (current?.Origin != article.Origin)
            current = (article.Origin, new(byOrigin[article.Origin]));
        return await FindSameAsync(article, current.Value.Articles, cancellationToken);
    }

    private async ValueTask<string?> FindMovedAsync(Article article, CancellationToken cancellationToken)
    {
        gone ??= new(byOrigin.Where(origin => IsGone(origin.Key)).SelectMany(origin => origin));
        if (gone.IsEmpty)
            return null;
        if (await FindSameAsync(article, gone, cancellationToken) is { } same)
            return same;
        IEnumerable<ArticleSummary> alike = gone.ByTitle[article.Title];
        if (article.Naming == ArticleNaming.Source && gone.ById.GetValueOrDefault(article.Id) is { } former)
            alike = alike.Prepend(former);
        var signature = new Lazy<TextSignature?>(() => TextSignature.Of(article.Text));
        foreach (var one in Open(article, alike))
        {
            // Where the source gave the same id and the same title, that is enough.
            if ((one.Id == article.Id && one.Title == article.Title) || await IsNearAsync(signature, one, cancellationToken))
                return one.Id;
        }

        return null;
    }

    private async ValueTask<string?> FindSameAsync(Article article, Likely likely, CancellationToken cancellationToken)
    {
        if (article.Url is { } url && likely.ByUrl[url].Take(2).ToList() is [var only] && Open(article, [only]).Any())
            return only.Id;
        foreach (var one in Open(article, likely.ByLength[article.Text.Length]))
        {
            if (await index.FindSoundAsync(one.Id, null, cancellationToken) is { } found && found.Text == article.Text)
                return one.Id;
        }

        return null;
    }

    /// <summary>Those that it may be: of an id that its source gives, those of the same id only.</summary>
    private IEnumerable<ArticleSummary> Open(Article article, IEnumerable<ArticleSummary> likely) => likely
        .Where(one => !isTaken(one.Id) && (article.Naming != ArticleNaming.Source || ArticleId.IsOf(one.Id, article.Id)))
        .Take(MostCompared);

    private async ValueTask<bool> IsNearAsync(Lazy<TextSignature?> signature, ArticleSummary other, CancellationToken cancellationToken) =>
        signature.Value is { } own && await index.FindSoundAsync(other.Id, null, cancellationToken) is { } found
        && TextSignature.Of(found.Text) is { } its && own.Likeness(its) >= TextSignature.CopyLikeness;

    private static bool IsGone(string origin) => !origin.Contains("://", StringComparison.Ordinal) && !File.Exists(origin);

    private sealed class Likely(IEnumerable<ArticleSummary> articles)
    {
        private readonly List<ArticleSummary> all = [.. articles];

        public bool IsEmpty => all.Count == 0;

        public ILookup<string, ArticleSummary> ByUrl => field ??= all.Where(article => article.Url is not null)
            .ToLookup(article => article.Url!, StringComparer.Ordinal);

        public ILookup<int, ArticleSummary> ByLength => field ??= all.ToLookup(article => article.Characters);

        public ILookup<string, ArticleSummary> ByTitle => field ??= all.ToLookup(article => article.Title, StringComparer.Ordinal);

        public Dictionary<string, ArticleSummary> ById => field ??= all.ToDictionary(article => article.Id, StringComparer.Ordinal);
    }
}
