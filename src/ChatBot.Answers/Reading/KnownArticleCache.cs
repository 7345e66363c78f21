using ChatBot.Articles;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Caching.Memory;

namespace ChatBot.Answers.Reading;

/// <summary>
/// Keeps what was read of the articles that were asked about last, since reading who says what in one takes longer than all else that a
/// question does with it. Each question still asks the index which version it holds: a changed article is read anew, a removed one is gone.
/// Safe for concurrent use.
/// </summary>
public sealed class KnownArticleCache(IArticleIndex index, AnswerOptions options) : IDisposable
{
    private readonly MemoryCache read = new(new MemoryCacheOptions { SizeLimit = options.CharactersKept });

    /// <summary>The articles of one question, none of them looked up yet.</summary>
    public KnownArticles ForQuestion() => new(this);

    /// <summary>An article in the version that the index holds now; null where it holds none.</summary>
    public async ValueTask<KnownArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await index.FindAsync(id, cancellationToken) is not { } article)
            return null;
        if (read.TryGetValue<KnownArticle>(id, out var kept) && IsSame(kept!.Article, article))
            return kept;
        var known = new KnownArticle(new ReadArticle(article));
        return read.Set(id, known, new MemoryCacheEntryOptions { Size = article.Text.Length });
    }

    public void Dispose() => read.Dispose();

    private static bool IsSame(Article kept, Article found) => kept.ContentHash == found.ContentHash && kept.Origin == found.Origin;
}
