using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Tests.Support;

/// <summary>Searches for terms that are a word each.</summary>
internal static class PlainTerms
{
    public static ValueTask<IReadOnlyList<PassageScore>> MatchPassagesAsync(
        this IArticleIndex index, IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken) =>
        index.MatchPassagesAsync(Searched(terms), limit, cancellationToken);

    public static ValueTask<IReadOnlyList<ArticleScore>> MatchArticlesAsync(
        this IArticleIndex index, IReadOnlyList<string> terms, int limit, CancellationToken cancellationToken) =>
        index.MatchArticlesAsync(Searched(terms), limit, cancellationToken);

    private static List<SearchedTerm> Searched(IReadOnlyList<string> terms) =>
        [.. terms.Select((term, word) => new SearchedTerm(term, word))];
}
