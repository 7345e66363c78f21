namespace ChatBot.Retrieval.Index.Catalogs;

/// <summary>An article that a catalog is to hold.</summary>
/// <param name="Article">The article.</param>
/// <param name="PassageTerms">Number of terms of each of its passages.</param>
internal readonly record struct AddedArticle(CatalogArticle Article, int[] PassageTerms);
