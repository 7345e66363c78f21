using ChatBot.Answers.Injection;
using ChatBot.Articles;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Writing.Passages;

/// <summary>The passages that a model was shown for one question, numbered as it came to see them. Functions that it calls may add to them at the same time.</summary>
public sealed class PassageBook(IArticleIndex index)
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
        var booked = new List<BookedPassage>();
        IReadOnlyList<Hit> found = [.. hits];
        var statements = await index.GetStatementsAsync([.. found.Select(hit => hit.ArticleId).Distinct()], cancellationToken);
        var orders = new Dictionary<string, IReadOnlyList<TextRange>>(StringComparer.Ordinal);
        foreach (var hit in found)
        {
            if (await index.FindAsync(hit.ArticleId, cancellationToken) is { } article && hit.Passage.Range.End <= article.Text.Length)
                booked.Add(Add(hit, article, orders.TryGetValue(article.Id, out var known) ? known : orders[article.Id] = InstructionFinder.Find(article, statements.GetValueOrDefault(article.Id, []))));
        }

        return booked;
    }

    private BookedPassage Add(Hit hit, Article article, IReadOnlyList<TextRange> orders)
    {
        lock (gate)
        {
            if (passages.Find(passage => passage.Article.Id == article.Id && passage.Range == hit.Passage.Range) is { } known)
                return known;
            var added = new BookedPassage(passages.Count + 1, hit, article, orders);
            passages.Add(added);
            return added;
        }
    }
}
