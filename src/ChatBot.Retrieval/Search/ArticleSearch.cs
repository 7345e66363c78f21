namespace ChatBot.Retrieval.Search;

/// <summary>Finds the passages that a question is about: words and vectors, fused.</summary>
public sealed class ArticleSearch
{
    public ValueTask<SearchResult> SearchAsync(SearchRequest request, CancellationToken cancellationToken) =>
        throw new NotImplementedException(request.Text);
}
