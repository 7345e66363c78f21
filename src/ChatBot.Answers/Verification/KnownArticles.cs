using ChatBot.Articles;
using System.Collections.Concurrent;
using ChatBot.Answers.Injection;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Verification;

/// <summary>The articles of one question, each read once: what a model was shown and what its sentences are held against is the same version. Safe for concurrent use.</summary>
public sealed class KnownArticles(IArticleIndex index)
{
    private readonly ConcurrentDictionary<string, KnownArticle> known = new(StringComparer.Ordinal);

    /// <summary>Those of the ids that the index holds, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<string, KnownArticle>> GetAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Distinct(StringComparer.Ordinal).ToList();
        var missing = wanted.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count > 0)
            await ReadAsync(missing, cancellationToken);
        return wanted.Where(known.ContainsKey).ToDictionary(id => id, id => known[id], StringComparer.Ordinal);
    }

    private async ValueTask ReadAsync(List<string> ids, CancellationToken cancellationToken)
    {
        var statements = await index.GetStatementsAsync(ids, cancellationToken);
        foreach (var id in ids)
        {
            if (await index.FindAsync(id, cancellationToken) is not { } article)
                continue;
            var (sentences, said) = (ArticleSentences.WithHeadings(article), statements.GetValueOrDefault(id, []));
            known.TryAdd(id, new(article, sentences, said, InstructionFinder.Find(article, sentences, said)));
        }
    }
}
