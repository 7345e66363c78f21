namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>The codes of vectors (<see cref="VectorCodes"/>) as a database gives them, by article.</summary>
internal interface ICodeRows
{
    /// <summary>What the row of an article is known by, which grows with the article's own key.</summary>
    long KeyOf(CatalogArticle article);

    /// <summary>The codes of one article's passages; null where there are none.</summary>
    byte[]? Find(CatalogArticle article);

    /// <summary>Those of an article and all after it, in the order of their keys.</summary>
    IEnumerable<(long Key, byte[] Codes)> From(CatalogArticle article);
}
