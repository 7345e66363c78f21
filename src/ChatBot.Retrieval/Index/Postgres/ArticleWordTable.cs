using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The words of articles, read from the database as they are asked for.</summary>
internal static class ArticleWordTable
{
    /// <summary>The words of articles by their keys; an article that has none is left out.</summary>
    public static async Task<IReadOnlyDictionary<long, WordCounts>> ReadAsync(
        PostgresTransaction transaction, WordMemory memory, IReadOnlyCollection<long> articles, CancellationToken cancellationToken)
    {
        var found = memory.Find(articles, out var missing);
        await ReadAsync(
            transaction, missing,
            (article, words) =>
            {
                found[article] = words;
                memory.Keep(article, words);
            },
            cancellationToken);
        return found;
    }

    /// <summary>How rare words are in the articles of a catalog, which is of the transaction's moment.</summary>
    public static async Task<WordRarity> ReadRarityAsync(
        PostgresTransaction transaction, WordMemory memory, Catalog catalog, CancellationToken cancellationToken)
    {
        if (memory.FindRarity(catalog) is { } known)
            return known;
        var rarity = WordRarity.Begin(catalog, memory.LastRarity, out var missing);
        await ReadAsync(transaction, missing.ToArray(), (_, words) => rarity.Add(words.Hashes), cancellationToken);
        return memory.KeepRarity(catalog, rarity);
    }

    private static async Task ReadAsync(
        PostgresTransaction transaction, IReadOnlyCollection<long> articles, Action<long, WordCounts> take,
        CancellationToken cancellationToken)
    {
        if (articles.Count == 0)
            return;
        await using var reader = await transaction.ReadAsync(
            "SELECT article, words FROM article_words WHERE article = ANY($1)", [articles.ToArray()], cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            take(reader.GetInt64(0), WordCounts.FromBytes(reader.GetFieldValue<byte[]>(1)));
    }
}
