using ChatBot.Answers;
using ChatBot.Articles;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Search;

namespace ChatBot.Evaluation;

/// <summary>What is measured: one index, and how it is filled, searched and answered from.</summary>
public sealed record EvaluatedSystem
{
    /// <summary>Fills the index with the set's articles, reporting how many are done, and counts what it holds then.</summary>
    public required Func<QuestionSet, IProgress<int>, CancellationToken, ValueTask<IndexCounts>> IngestAsync { get; init; }

    /// <summary><see cref="Answerer.AnswerAsync(Question, CancellationToken)"/>.</summary>
    public required Func<Question, CancellationToken, ValueTask<Answer>> AnswerAsync { get; init; }

    /// <summary><see cref="ArticleSearch.SearchAsync"/>.</summary>
    public required Func<SearchRequest, CancellationToken, ValueTask<SearchResult>> SearchAsync { get; init; }

    /// <summary>
    /// The text of an indexed article, which citations and passages are ranges of: <see cref="IArticleIndex.FindAsync"/>. Null for one
    /// that the index does not hold.
    /// </summary>
    public required Func<string, CancellationToken, ValueTask<Article?>> FindArticleAsync { get; init; }
}
