using ChatBot.Answers.Composing;
using ChatBot.Retrieval.Index;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Reads the sentences of the best passages that were found for a question.</summary>
public sealed class SentenceViews(IArticleIndex index, EvidenceOptions options)
{
    /// <summary>Each sentence that may be quoted once, seen from the best passage that it overlaps; in the order of the passages.</summary>
    public async ValueTask<IReadOnlyList<SentenceView>> ReadAsync(CompositionPart part, CancellationToken cancellationToken)
    {
        var asked = new QuestionView(part.Asked, part.IndexedPassages);
        var hits = part.Hits.Where(hit => !hit.IsCopy).Take(options.PassagesRead).Concat(part.Hits.Where(hit => hit.IsCopy).Take(options.CopiesRead)).ToList();
        var statements = await index.GetStatementsAsync([.. hits.Select(hit => hit.ArticleId).Distinct()], cancellationToken);
        var articles = new Dictionary<string, ReadArticle>(StringComparer.Ordinal);
        var seen = new HashSet<(string, int)>();
        var views = new List<SentenceView>();
        foreach (var (passage, hit) in PassageView.Of(hits, options.PassagesRead).Zip(hits))
        {
            if (await ArticleAsync(hit.ArticleId, statements, articles, cancellationToken) is not { } article)
                continue;
            foreach (var sentence in article.Sentences)
            {
                if (sentence.Quoted is not null && sentence.Range.Overlaps(hit.Passage.Range) && seen.Add((hit.ArticleId, sentence.Index)))
                    views.Add(new(asked, sentence, passage, options, article.Terms));
            }
        }

        return views;
    }

    // An article may have been removed since its passage was found.
    private async ValueTask<ReadArticle?> ArticleAsync(
        string id, IReadOnlyDictionary<string, IReadOnlyList<Statement>> statements, Dictionary<string, ReadArticle> articles, CancellationToken cancellationToken)
    {
        if (articles.TryGetValue(id, out var known))
            return known;
        if (await index.FindAsync(id, cancellationToken) is not { } article)
            return null;
        var sentences = CandidateSentences.Of(article, statements.GetValueOrDefault(id, []));
        return articles[id] = new(sentences, sentences.SelectMany(sentence => sentence.Terms).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record ReadArticle(IReadOnlyList<CandidateSentence> Sentences, IReadOnlySet<string> Terms);
}
