using ChatBot.Answers.Reading;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>The passages that a model was shown for one question, numbered as it came to see them. Functions that it calls may add to them
/// at the same time.</summary>
public sealed class PassageBook(KnownArticles known)
{
    private readonly Lock gate = new();
    private readonly List<BookedPassage> passages = [];

    public IReadOnlyList<BookedPassage> Passages
    {
        get
        {
            lock (gate)
                return [.. passages];
        }
    }

    /// <summary>The passages as they were retrieved, which quotations of the answer have to stand in.</summary>
    public IReadOnlyList<Hit> Hits => [.. Passages.Select(passage => passage.Hit)];

    /// <summary>The passage of a number, or null where the model made the number up.</summary>
    public BookedPassage? Find(int number)
    {
        lock (gate)
            return number >= 1 && number <= passages.Count ? passages[number - 1] : null;
    }

    /// <summary>Books passages, each once; those whose article is gone meanwhile are left out.</summary>
    /// <returns>Under their numbers, in the order given.</returns>
    public async ValueTask<IReadOnlyList<BookedPassage>> AddAsync(IEnumerable<Hit> hits, CancellationToken cancellationToken)
    {
        IReadOnlyList<Hit> found = [.. hits];
        var articles = await known.GetAsync(found.Select(hit => hit.ArticleId), cancellationToken);
        return [.. found.Where(hit => articles.TryGetValue(hit.ArticleId, out var article)
            && hit.Passage.Range.End <= article.Article.Text.Length).Select(hit => Add(hit, articles[hit.ArticleId]))];
    }

    private BookedPassage Add(Hit hit, KnownArticle article)
    {
        lock (gate)
        {
            if (passages.Find(passage => passage.Article.Id == article.Article.Id && passage.Range == hit.Passage.Range) is { } booked)
                return booked;
            var added = new BookedPassage(passages.Count + 1, hit, article);
            passages.Add(added);
            return added;
        }
    }
}
