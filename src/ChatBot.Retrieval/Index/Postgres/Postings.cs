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

    private const int NumbersOfPlace = 2;

    /// <summary>Of a place of a term in an article: number of the passage, and of the term in it.</summary>
    public const int BytesOfPlace = NumbersOfPlace * sizeof(int);

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
