using Npgsql;

namespace ChatBot.Benchmarks.Killing;

/// <summary>All that an index in a PostgreSQL database without pgvector holds, but its keys, as text that two equal indexes
/// share.</summary>
internal static class DatabaseDump
{
    private static readonly string[] Queries =
    [
        """
        SELECT id, origin, content_hash, title, source, url, author, language, published_at, headings::text, seams::text, characters,
            passages, a.terms, encode(lengths, 'hex'), text, names, encode(words, 'hex'), encode(signature, 'hex'), bands::text
        FROM articles AS a LEFT JOIN texts ON texts.article = key LEFT JOIN names ON names.article = key
        LEFT JOIN article_words ON article_words.article = key LEFT JOIN signatures ON signatures.article = key ORDER BY id
        """,
        """
        SELECT id, p.key - first_passage, start, length, heading FROM passages AS p LEFT JOIN articles AS a ON a.key = p.article
        ORDER BY 1, 2
        """,
        """
        SELECT id, passage - first_passage, encode(vectors, 'hex') FROM vectors LEFT JOIN articles
        ON passage >= first_passage AND passage < first_passage + passages ORDER BY 1, 2
        """,
        """
        SELECT id, term, frequency, p.passages, encode(places, 'hex') FROM fresh_postings AS p LEFT JOIN articles AS a ON a.key = p.article
        ORDER BY 1, 2
        """,
        "SELECT block, term, articles, passages, encode(entries, 'hex'), encode(places, 'hex') FROM posting_blocks ORDER BY 1, 2",
        "SELECT id, band FROM signature_bands LEFT JOIN articles AS a ON a.key = article ORDER BY 1, 2",
        """
        SELECT a.id, b.id FROM near_copies LEFT JOIN articles AS a ON a.key = article LEFT JOIN articles AS b ON b.key = copy
        ORDER BY 1, 2
        """,
        """
        SELECT id, number, start, length, kind, mention_start, mention_length, speaker_start, speaker_length, cue_start, cue_length, cue,
            force FROM statements LEFT JOIN articles AS a ON a.key = article ORDER BY 1, 2
        """,
        "SELECT origin, length, changed_at FROM sources ORDER BY 1",
        """
        SELECT (SELECT count(*) FROM texts), (SELECT count(*) FROM names), (SELECT count(*) FROM vectors), (SELECT count(*) FROM passages),
            (SELECT count(*) FROM article_words), (SELECT count(*) FROM signatures)
        """,
    ];

    /// <summary>The same line by line, for indexes of any size.</summary>
    /// <param name="connectionString">With the index's schema as its Search Path.</param>
    public static IEnumerable<string> Lines(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        foreach (var query in Queries)
        {
            using var command = new NpgsqlCommand(query, connection);
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return string.Join(" | ",
                    Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : reader.GetValue(i)));
        }
    }
}
