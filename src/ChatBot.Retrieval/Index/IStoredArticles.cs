namespace ChatBot.Retrieval.Index;

/// <summary>Reading an index out, article by article, so that another one, of either kind, can be written from it.</summary>
public interface IStoredArticles
{
    /// <summary>The encoder of the vectors and how passages are cut.</summary>
    string Maker { get; }

    /// <summary>Values of each vector.</summary>
    int Dimensions { get; }

    /// <summary>An article as one moment has it; null where the index does not hold it.</summary>
    /// <exception cref="IndexException">It cannot be read, or its vectors are of another encoder.</exception>
    ValueTask<StoredArticle?> ReadAsync(string articleId, CancellationToken cancellationToken);
}
