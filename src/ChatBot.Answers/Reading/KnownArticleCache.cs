using System.Collections.Concurrent;
using ChatBot.Articles;
using ChatBot.Retrieval.Index;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;

namespace ChatBot.Answers.Reading;

/// <summary>
/// Keeps what was read of the articles that were asked about last, since reading who says what in one takes longer than all else that a
/// question does with it. Each question still asks the index which version it holds: a changed article is read anew, a removed one is gone,
/// and one that is not as it was written is left out. Safe for concurrent use.
/// </summary>
public sealed class KnownArticleCache(IArticleIndex index, AnswerOptions options, ILogger<KnownArticleCache>? logger = null) : IDisposable
{
    private readonly ConcurrentDictionary<string, bool> told = new(StringComparer.Ordinal);
    private readonly MemoryCache read = new(new MemoryCacheOptions { SizeLimit = options.CharactersKept });

    /// <summary>The articles of one question, none of them looked up yet.</summary>
    public KnownArticles ForQuestion() => new(this);

    /// <summary>An article in the version that the index holds now; null where it holds none, or none that is sound.</summary>
    public async ValueTask<KnownArticle?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await index.FindSoundAsync(id, Tell, cancellationToken) is not { } article)
            return null;
        if (read.TryGetValue<KnownArticle>(id, out var kept) && IsSame(kept!.Article, article))
            return kept;
        var known = new KnownArticle(new ReadArticle(article));
        return read.Set(id, known, new MemoryCacheEntryOptions { Size = article.Text.Length });
    }

    public void Dispose() => read.Dispose();

    // Once for each article: every question may meet it.
    private void Tell(IndexException damage)
    {
        if (logger is not null && told.TryAdd(damage.Message, true))
            Log.ArticleLeftOut(logger, damage.Message);
    }

    private static bool IsSame(Article kept, Article found) => kept.ContentHash == found.ContentHash && kept.Origin == found.Origin;
}
