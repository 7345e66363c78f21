using System.Buffers.Binary;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>Ranks passages and articles by their <see cref="Postings"/>, with the code that ranks SQLite's.</summary>
internal static class PostingRanking
{
    /// <summary>Ranks passages, best first.</summary>
    /// <param name="isWithin">Which passages are ranked; null: all. How rare a word is is told by all of them.</param>
    public static async Task<IReadOnlyList<WordMatch>> PassagesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        Predicate<int>? isWithin, CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(
            term => Postings.Key(term.Term), _ => (Holding: new List<(int, int)>(), Places: new List<long>()), StringComparer.Ordinal);
        await using (var reader = await transaction.Batch()
            .Add("SELECT term, entries, places FROM posting_blocks WHERE term = ANY($1) AND passages > 0 ORDER BY block",
                [found.Keys.ToArray()])
            .Add("SELECT term, article, places FROM fresh_postings WHERE term = ANY($1) AND passages > 0 ORDER BY article",
                [found.Keys.ToArray()])
            .ReadAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var (holding, places) = found[reader.GetString(0)];
                var (held, run) = (reader.GetFieldValue<byte[]>(2), 0);
                foreach (var entry in PostingBlocks.Read(reader.GetFieldValue<byte[]>(1)))
                    AddPassages(catalog, entry.Article, ref run, held.AsSpan(entry.Start, entry.Bytes), holding, places);
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var (holding, places) = found[reader.GetString(0)];
                var run = 0;
                AddPassages(catalog, reader.GetInt64(1), ref run, reader.GetFieldValue<byte[]>(2), holding, places);
            }
        }

        using var ranking = new WordRanking(catalog.Passages, bm25);
        foreach (var (term, word) in terms)
        {
            var (holding, places) = found[Postings.Key(term)];
            ranking.PlacesOf(word).AddRange(places);
            ranking.Add(word, holding);
        }

        return ranking.Best(limit, isWithin);
    }

    /// <summary>Ranks whole articles, best first.</summary>
    /// <param name="isWithin">Which articles are ranked; null: all.</param>
    public static async Task<IReadOnlyList<WordMatch>> ArticlesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        Predicate<int>? isWithin, CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(
            term => Postings.Key(term.Term), _ => new List<(int Document, int Frequency)>(), StringComparer.Ordinal);
        await using (var reader = await transaction.Batch()
            .Add("SELECT term, entries FROM posting_blocks WHERE term = ANY($1) AND articles > 0", [found.Keys.ToArray()])
            .Add("SELECT term, article, frequency FROM fresh_postings WHERE term = ANY($1) AND frequency > 0", [found.Keys.ToArray()])
            .ReadAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var (holding, run) = (found[reader.GetString(0)], 0);
                foreach (var entry in PostingBlocks.Read(reader.GetFieldValue<byte[]>(1)))
                {
                    if (entry.Frequency > 0)
                        AddArticle(catalog, entry.Article, ref run, entry.Frequency, holding);
                }
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var run = 0;
                AddArticle(catalog, reader.GetInt64(1), ref run, reader.GetInt32(2), found[reader.GetString(0)]);
            }
        }

        using var ranking = new WordRanking(catalog.Articles, bm25);
        foreach (var (term, word) in terms)
            ranking.Add(word, found[Postings.Key(term)]);
        return ranking.Best(limit, isWithin);
    }

    private static List<SearchedTerm> Known(IEnumerable<SearchedTerm> terms) =>
        [.. terms.Where(term => Postings.IsText(term.Term)).DistinctBy(term => term.Term)];

    private static void AddPassages(
        Catalog catalog, long article, ref int run, ReadOnlySpan<byte> numbers, List<(int Document, int Frequency)> holding,
        List<long> places)
    {
        if (numbers.IsEmpty || catalog.FindFirstPassage(article, ref run) is not (>= 0 and var first))
            return;
        var (last, frequency) = (-1, 0);
        for (; numbers.Length >= Postings.BytesOfPlace; numbers = numbers[Postings.BytesOfPlace..])
        {
            var document = first + BinaryPrimitives.ReadInt32LittleEndian(numbers);
            if (document != last)
            {
                if (last >= 0)
                    holding.Add((last, frequency));
                (last, frequency) = (document, 0);
            }

            places.Add(WordPlaces.Place(document, BinaryPrimitives.ReadInt32LittleEndian(numbers[sizeof(int)..])));
            frequency++;
        }

        if (last >= 0)
            holding.Add((last, frequency));
    }

    private static void AddArticle(
        Catalog catalog, long article, ref int run, int frequency, List<(int Document, int Frequency)> holding)
    {
        if (catalog.Articles.FindNear(article, ref run) is >= 0 and var document)
            holding.Add((document, frequency));
    }
}
