using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>
/// In which articles a term stands, how often, and where in their passages. PostgreSQL's own full text could not give the same ranking:
/// it keeps 256 places of a term in a document, none beyond the 16,383rd word, and ranks without knowing how rare a term is.
/// </summary>
internal static class Postings
{
    /// <summary>A key of a B-tree holds 2,700 bytes; few terms have a tenth of this.</summary>
    private const int LongestTerm = 600;

    private const int NumbersOfPlace = 2;

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
            INSERT INTO postings (term, article, frequency, passages, places)
            SELECT term, $1, frequency, passages, places
            FROM unnest($2::text[], $3::integer[], $4::integer[], $5::bytea[]) AS row (term, frequency, passages, places)
            """,
            article, rows.ConvertAll(row => row.Key), rows.ConvertAll(row => row.Value.Frequency),
            rows.ConvertAll(row => row.Value.Passages), rows.ConvertAll(row => LittleEndian.ToBytes<int>([.. row.Value.Places])));
    }

    /// <summary>Removes the terms of an article; they are kept beside, since postings are not found by article.</summary>
    public static void Remove(PostgresBatch batch, long article) => batch
        .Add("DELETE FROM postings WHERE term = ANY((SELECT terms FROM article_words WHERE article = $1)::text[]) AND article = $1",
            article)
        .Add("DELETE FROM article_words WHERE article = $1", article);

    /// <summary>Ranks passages, best first.</summary>
    public static async Task<IReadOnlyList<WordMatch>> RankPassagesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(term => Key(term.Term), _ => new List<(long Article, int[] Places)>(), StringComparer.Ordinal);
        await using (var reader = await transaction.ReadAsync(
            "SELECT term, article, places FROM postings WHERE term = ANY($1) AND passages > 0", [found.Keys.ToArray()], cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                found[reader.GetString(0)].Add((reader.GetInt64(1), LittleEndian.ToNumbers<int>(reader.GetFieldValue<byte[]>(2))));
        }

        using var ranking = new WordRanking(catalog.Passages, bm25);
        var holding = new List<(int Document, int Frequency)>();
        foreach (var (term, word) in terms)
        {
            holding.Clear();
            var places = ranking.PlacesOf(word);
            foreach (var (article, numbers) in found[Key(term)].OrderBy(row => row.Article))
                AddPassages(catalog, article, numbers, holding, places);
            ranking.Add(word, holding);
        }

        return ranking.Best(limit);
    }

    /// <summary>Ranks whole articles, best first.</summary>
    public static async Task<IReadOnlyList<WordMatch>> RankArticlesAsync(
        PostgresTransaction transaction, Catalog catalog, IEnumerable<SearchedTerm> searched, Bm25 bm25, int limit,
        CancellationToken cancellationToken)
    {
        var terms = Known(searched);
        var found = terms.ToDictionary(
            term => Key(term.Term), _ => new List<(int Document, int Frequency)>(), StringComparer.Ordinal);
        await using (var reader = await transaction.ReadAsync(
            "SELECT term, article, frequency FROM postings WHERE term = ANY($1) AND frequency > 0", [found.Keys.ToArray()],
            cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                if (catalog.Articles.Find(reader.GetInt64(1)) is >= 0 and var document)
                    found[reader.GetString(0)].Add((document, reader.GetInt32(2)));
            }
        }

        using var ranking = new WordRanking(catalog.Articles, bm25);
        foreach (var (term, word) in terms)
            ranking.Add(word, found[Key(term)]);
        return ranking.Best(limit);
    }

    /// <summary>In how many passages each term stands.</summary>
    public static Task<IReadOnlyDictionary<string, int>> CountPassagesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> terms, CancellationToken cancellationToken) => CountAsync(
            transaction, "SELECT term, sum(passages)::integer FROM postings WHERE term = ANY($1) GROUP BY term", terms, cancellationToken);

    /// <summary>In how many articles each term stands.</summary>
    public static Task<IReadOnlyDictionary<string, int>> CountArticlesAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> terms, CancellationToken cancellationToken) => CountAsync(
            transaction, "SELECT term, count(*)::integer FROM postings WHERE term = ANY($1) AND frequency > 0 GROUP BY term", terms,
            cancellationToken);

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
        Catalog catalog, long article, int[] numbers, List<(int Document, int Frequency)> holding, List<long> places)
    {
        if (catalog.FindFirstPassage(article) is not (>= 0 and var first))
            return;
        var (last, frequency) = (-1, 0);
        for (var at = 0; at < numbers.Length; at += NumbersOfPlace)
        {
            var document = first + numbers[at];
            if (document != last)
            {
                if (last >= 0)
                    holding.Add((last, frequency));
                (last, frequency) = (document, 0);
            }

            places.Add(WordPlaces.Place(document, numbers[at + 1]));
            frequency++;
        }

        if (last >= 0)
            holding.Add((last, frequency));
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
