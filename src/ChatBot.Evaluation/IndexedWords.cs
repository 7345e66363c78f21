using ChatBot.Articles;
using ChatBot.Evaluation.Metrics;

namespace ChatBot.Evaluation;

/// <summary>The words of indexed articles, read once each; an article that the index does not hold has none.</summary>
public sealed class IndexedWords(Func<string, CancellationToken, ValueTask<Article?>> findArticleAsync)
{
    private readonly Dictionary<string, WordSequence> byId = new(StringComparer.Ordinal);

    public async ValueTask<IReadOnlyDictionary<string, WordSequence>> OfAsync(
        IEnumerable<string> articleIds, CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, WordSequence>(StringComparer.Ordinal);
        foreach (var id in articleIds)
        {
            if (!byId.TryGetValue(id, out var known))
                byId[id] = known = WordSequence.Of((await findArticleAsync(id, cancellationToken))?.Text ?? "");
            words[id] = known;
        }

        return words;
    }
}
