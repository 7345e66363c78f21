using ChatBot.Answers.Composing;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Answers.Evidence.Judging;

/// <summary>Reads the sentences of the best passages that were found for a question.</summary>
public sealed class SentenceViews(IArticleIndex index, EvidenceOptions options)
{
    /// <summary>Each sentence once, seen from the best passage that it overlaps; in the order of the passages.</summary>
    public async ValueTask<IReadOnlyList<SentenceView>> ReadAsync(CompositionPart part, CancellationToken cancellationToken)
    {
        var asked = new QuestionView(part.Asked, part.IndexedPassages);
        var passages = PassageView.Of(part.Hits, options.PassagesRead);
        var articles = new Dictionary<string, ReadArticle>(StringComparer.Ordinal);
        var statements = await index.GetStatementsAsync([.. part.Hits.Take(options.PassagesRead).Select(hit => hit.ArticleId)], cancellationToken);
        var seen = new HashSet<(string, int)>();
        var views = new List<SentenceView>();
        foreach (var (passage, hit) in passages.Zip(part.Hits))
        {
            if (await ArticleAsync(hit, articles, statements, cancellationToken) is not { } article)
                continue;
            foreach (var sentence in article.Sentences)
            {
                if (sentence.Range.Overlaps(hit.Passage.Range) && seen.Add((hit.ArticleId, sentence.Index)))
                    views.Add(new(asked, sentence, passage, options, article.Terms));
            }
        }

        return views;
    }

    // An article may have been removed since its passage was found.
    private async ValueTask<ReadArticle?> ArticleAsync(
        Hit hit, Dictionary<string, ReadArticle> articles, IReadOnlyDictionary<string, IReadOnlyList<Statement>> statements, CancellationToken cancellationToken)
    {
        if (articles.TryGetValue(hit.ArticleId, out var known))
            return known;
        if (await index.FindAsync(hit.ArticleId, cancellationToken) is not { } article)
            return null;
        var sentences = ArticleSentences.Of(article, statements.GetValueOrDefault(hit.ArticleId, []));
        return articles[hit.ArticleId] = new(sentences, sentences.SelectMany(sentence => sentence.Terms).ToHashSet(StringComparer.Ordinal));
    }

    private sealed record ReadArticle(IReadOnlyList<CandidateSentence> Sentences, IReadOnlySet<string> Terms);
}
