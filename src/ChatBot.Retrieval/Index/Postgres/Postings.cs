using System.Buffers.Binary;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>
/// In which articles a term stands, how often, and where in their passages. PostgreSQL's own full text could not give the same ranking:
/// it keeps 256 places of a term in a document, none beyond the 16,383rd word, and ranks without knowing how rare a term is. Those of the
/// articles that came last have rows of their own, those of the others lie in <see cref="PostingBlocks"/>.
/// </summary>
internal static class Postings
{
    /// <summary>A key of a B-tree holds 2,700 bytes; few terms have a tenth of this.</summary>
    private const int LongestTerm = 600;

    private const int NumbersOfPlace = 2, BytesOfPlace = NumbersOfPlace * sizeof(int);

    /// <summary>Writes the terms of an article and of its passages.</summary>
    public static void AddRows(PostgresBatch batch, long article, IndexedArticle indexed)
    {
        var terms = new Dictionary<string, Posting>(StringComparer.Ordinal);
        foreach (var term in indexed.Terms)
            Of(terms, term).Frequency++;
        for (var passage = 0; passage < indexed.Passages.Count; passage++)
        {
            var words = indexed.Passages[passage].Terms;
            for (var offset = 0; offset < words.Count; offset++)
                Of(terms, words[offset]).Add(passage, offset);
        }

        // In the order of the table.
        var rows = terms.OrderBy(term => term.Key, StringComparer.Ordinal).ToList();
        batch.Add("INSERT INTO article_words (article, words, terms) VALUES ($1, $2, $3)", article,
            WordCounts.Of(indexed.Terms).ToBytes(), rows.ConvertAll(row => row.Key));
        batch.Add(
            """
            INSERT INTO fresh_postings (term, article, frequency, passages, places)
            SELECT term, $1, frequency, passages, places
            FROM unnest($2::text[], $3::integer[], $4::integer[], $5::bytea[]) AS row (term, frequency, passages, places)
            """,
            article, rows.ConvertAll(row => row.Key), rows.ConvertAll(row => row.Value.Frequency),
            rows.ConvertAll(row => row.Value.Passages), rows.ConvertAll(row => LittleEndian.ToBytes<int>([.. row.Value.Places])));
    }

    /// <summary>Removes the terms of an article; they are kept beside, since postings are not found by article.</summary>
    public static async Task RemoveAsync(
        PostgresTransaction transaction, PostgresBatch batch, IndexState state, long article, CancellationToken cancellationToken)
    {
        if (article <= state.Merged)
            await PostingBlocks.RemoveAsync(transaction, batch, article, cancellationToken);
        else
            batch.Add(
                """
                DELETE FROM fresh_postings WHERE term = ANY((SELECT terms FROM article_words WHERE article = $1)::text[]) AND article = $1
                """,
                article);
        batch.Add("DELETE FROM article_words WHERE article = $1", article);
    }

    /// <summary>Ranks passages, best first.</summary>
    /// <param name="isWithin">Which passages are ranked; null: all. How rare a word is is told by all of them.</param>
    public static async Task<IReadOnlyList<WordMatch>> RankPassagesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        Predicate<int>? isWithin, CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(
            term => Key(term.Term), _ => (Holding: new List<(int, int)>(), Places: new List<long>()), StringComparer.Ordinal);
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
                var held = reader.GetFieldValue<byte[]>(2);
                foreach (var entry in PostingBlocks.Read(reader.GetFieldValue<byte[]>(1)))
                    AddPassages(catalog, entry.Article, held.AsSpan(entry.Start, entry.Bytes), holding, places);
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                var (holding, places) = found[reader.GetString(0)];
                AddPassages(catalog, reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), holding, places);
            }
        }

        using var ranking = new WordRanking(catalog.Passages, bm25);
        foreach (var (term, word) in terms)
        {
            var (holding, places) = found[Key(term)];
            ranking.PlacesOf(word).AddRange(places);
            ranking.Add(word, holding);
        }

        return ranking.Best(limit, isWithin);
    }

    /// <summary>Ranks whole articles, best first.</summary>
    /// <param name="isWithin">Which articles are ranked; null: all.</param>
    public static async Task<IReadOnlyList<WordMatch>> RankArticlesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        Predicate<int>? isWithin, CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(
            term => Key(term.Term), _ => new List<(int Document, int Frequency)>(), StringComparer.Ordinal);
        await using (var reader = await transaction.Batch()
            .Add("SELECT term, entries FROM posting_blocks WHERE term = ANY($1) AND articles > 0", [found.Keys.ToArray()])
            .Add("SELECT term, article, frequency FROM fresh_postings WHERE term = ANY($1) AND frequency > 0", [found.Keys.ToArray()])
            .ReadAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                foreach (var entry in PostingBlocks.Read(reader.GetFieldValue<byte[]>(1)).Where(entry => entry.Frequency > 0))
                    AddArticle(catalog, entry.Article, entry.Frequency, found[reader.GetString(0)]);
            }

            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                AddArticle(catalog, reader.GetInt64(1), reader.GetInt32(2), found[reader.GetString(0)]);
        }

        using var ranking = new WordRanking(catalog.Articles, bm25);
        foreach (var (term, word) in terms)
            ranking.Add(word, found[Key(term)]);
        return ranking.Best(limit, isWithin);
    }

    /// <summary>In how many passages each term stands.</summary>
    public static Task<IReadOnlyDictionary<string, int>> CountPassagesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> terms, CancellationToken cancellationToken) => CountAsync(
            transaction,
            """
            SELECT term, sum(passages)::integer FROM (
                SELECT term, passages FROM posting_blocks WHERE term = ANY($1)
                UNION ALL SELECT term, passages FROM fresh_postings WHERE term = ANY($1)) AS held
            GROUP BY term
            """,
            terms, cancellationToken);

    /// <summary>In how many articles each term stands.</summary>
    public static Task<IReadOnlyDictionary<string, int>> CountArticlesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> terms, CancellationToken cancellationToken) => CountAsync(
            transaction,
            """
            SELECT term, sum(articles)::integer FROM (
                SELECT term, articles FROM posting_blocks WHERE term = ANY($1)
                UNION ALL SELECT term, 1 FROM fresh_postings WHERE term = ANY($1) AND frequency > 0) AS held
            GROUP BY term
            """,
            terms, cancellationToken);

    /// <summary>In how many passages of an article a term stands, by its places there.</summary>
    public static int CountPassages(ReadOnlySpan<byte> places)
    {
        var (passages, last) = (0, -1);
        for (; places.Length >= BytesOfPlace; places = places[BytesOfPlace..])
        {
            var passage = BinaryPrimitives.ReadInt32LittleEndian(places);
            passages += passage == last ? 0 : 1;
            last = passage;
        }

        return passages;
    }

    /// <summary>Whether the server can hold such text: it takes neither the letter of code 0 nor half a pair.</summary>
    public static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\0')
                return false;
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return false;
            at++;
        }

        return true;
    }

    private static async Task<IReadOnlyDictionary<string, int>> CountAsync(
        PostgresTransaction transaction, string query, IReadOnlyCollection<string> terms, CancellationToken cancellationToken)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        await using (var reader = await transaction.ReadAsync(
            query, [terms.Where(IsText).Select(Key).Distinct(StringComparer.Ordinal).ToArray()], cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                counts[reader.GetString(0)] = reader.GetInt32(1);
        }

        return terms.Distinct(StringComparer.Ordinal)
            .ToDictionary(term => term, term => counts.GetValueOrDefault(Key(term)), StringComparer.Ordinal);
    }

    private static List<SearchedTerm> Known(IEnumerable<SearchedTerm> terms) =>
        [.. terms.Where(term => IsText(term.Term)).DistinctBy(term => term.Term)];

    private static void AddPassages(
        Catalog catalog, long article, ReadOnlySpan<byte> numbers, List<(int Document, int Frequency)> holding, List<long> places)
    {
        if (numbers.IsEmpty || catalog.FindFirstPassage(article) is not (>= 0 and var first))
            return;
        var (last, frequency) = (-1, 0);
        for (; numbers.Length >= BytesOfPlace; numbers = numbers[BytesOfPlace..])
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

    private static void AddArticle(Catalog catalog, long article, int frequency, List<(int Document, int Frequency)> holding)
    {
        if (catalog.Articles.Find(article) is >= 0 and var document)
            holding.Add((document, frequency));
    }

    private static Posting Of(Dictionary<string, Posting> terms, string term)
    {
        var key = Key(term);
        if (!terms.TryGetValue(key, out var posting))
            terms.Add(key, posting = new Posting());
        return posting;
    }

    /// <summary>The term; of one too long for a key its beginning and a digest.</summary>
    public static string Key(string term) => term.Length <= LongestTerm / 3
        ? term
        : term[..64].ToWellFormed()
        + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(term)));

    private static string ToWellFormed(this string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private sealed class Posting
    {
        public int Frequency { get; set; }

        public int Passages { get; private set; }

        /// <summary>Number of the passage in its article, and of the term in the passage.</summary>
        public List<int> Places { get; } = [];

        public void Add(int passage, int offset)
        {
            if (Places.Count == 0 || Places[^NumbersOfPlace] != passage)
                Passages++;
            Places.Add(passage);
            Places.Add(offset);
        }
    }
}
