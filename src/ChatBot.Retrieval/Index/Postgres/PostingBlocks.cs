using System.Buffers.Binary;
using ChatBot.Storage.Postgres;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>
/// Postings of many articles that follow each other, one row for a term. Where each article has rows of its own, those of a frequent word
/// lie on as many pages as articles hold it: reading the words of a question took seconds in a million passages.
/// </summary>
internal static class PostingBlocks
{
    private const int EntryBytes = sizeof(long) + (2 * sizeof(int));

    public const string Table =
        """
        CREATE TABLE posting_blocks (
            term text COLLATE "C" NOT NULL, block bigint NOT NULL, articles integer NOT NULL, passages integer NOT NULL,
            entries bytea NOT NULL, places bytea NOT NULL, PRIMARY KEY (term, block))
        """;

    /// <summary>Adds what makes blocks of postings: of each the key of its last article, in how many articles and passages a term stands,
    /// of each article key, frequency and length of its places, and the places of all of them.</summary>
    /// <param name="rows">The postings, as a table or a query of them.</param>
    /// <param name="block">Key of the last article of the block that a posting belongs to.</param>
    public static void Add(PostgresBatch batch, string rows, string block)
    {
        batch.MayTakeLong = true;
        batch.Add(
            $"""
            INSERT INTO posting_blocks (term, block, articles, passages, entries, places)
            SELECT term, {block}, count(*) FILTER (WHERE frequency > 0), sum(passages),
                string_agg(int8send(article) || int4send(frequency) || int4send(length(places)), ''::bytea ORDER BY article),
                string_agg(places, ''::bytea ORDER BY article)
            FROM {rows} GROUP BY 1, 2
            """);
    }

    /// <summary>Makes a block of all postings that are not in one.</summary>
    /// <param name="last">Key of the last article.</param>
    public static void AddFresh(PostgresBatch batch, long last)
    {
        Add(batch, "fresh_postings", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{last}::bigint"));
        batch.Add("DELETE FROM fresh_postings").Add("UPDATE index_state SET merged = $1", last);
    }

    /// <summary>The articles of a block.</summary>
    public static IEnumerable<Entry> Read(byte[] entries)
    {
        for (var (at, start) = (0, 0); at < entries.Length; at += EntryBytes)
        {
            var bytes = BinaryPrimitives.ReadInt32BigEndian(entries.AsSpan(at + sizeof(long) + sizeof(int)));
            yield return new(
                BinaryPrimitives.ReadInt64BigEndian(entries.AsSpan(at)),
                BinaryPrimitives.ReadInt32BigEndian(entries.AsSpan(at + sizeof(long))), start, bytes);
            start += bytes;
        }
    }

    /// <summary>Takes an article out of its block. Its terms are still known.</summary>
    public static async Task RemoveAsync(
        PostgresTransaction transaction, PostgresBatch batch, long article, CancellationToken cancellationToken)
    {
        // Each of its terms has a row in its block, and the block is the first that ends with it or behind it.
        var rows = await transaction.ListAsync(
            """
            SELECT term, block, entries, places FROM posting_blocks
            WHERE term = ANY((SELECT terms FROM article_words WHERE article = $1)::text[]) AND block = (
                SELECT min(block) FROM posting_blocks
                WHERE block >= $1 AND term = (SELECT terms[1] FROM article_words WHERE article = $1))
            """,
            [article],
            row => (Term: row.GetString(0), Block: row.GetInt64(1), Entries: row.GetFieldValue<byte[]>(2),
                Places: row.GetFieldValue<byte[]>(3)),
            cancellationToken);
        foreach (var (term, block, entries, places) in rows)
        {
            if (Find(entries, article) is not (var number and >= 0, var entry))
                continue;
            if (entries.Length == EntryBytes)
            {
                batch.Add("DELETE FROM posting_blocks WHERE term = $1 AND block = $2", term, block);
                continue;
            }

            batch.Add(
                """
                UPDATE posting_blocks SET articles = articles - $3, passages = passages - $4, entries = $5, places = $6
                WHERE term = $1 AND block = $2
                """,
                term, block, entry.Frequency > 0 ? 1 : 0, Postings.CountPassages(places.AsSpan(entry.Start, entry.Bytes)),
                Without(entries, number * EntryBytes, EntryBytes), Without(places, entry.Start, entry.Bytes));
        }
    }

    private static (int Number, Entry Entry) Find(byte[] entries, long article)
    {
        var number = 0;
        foreach (var entry in Read(entries))
        {
            if (entry.Article == article)
                return (number, entry);
            number++;
        }

        return (-1, default);
    }

    private static byte[] Without(byte[] bytes, int start, int length) => [.. bytes.AsSpan(0, start), .. bytes.AsSpan(start + length)];

    /// <param name="Article">Key of the article.</param>
    /// <param name="Frequency">How often the term stands in it.</param>
    /// <param name="Start">Where its places begin in those of the block.</param>
    /// <param name="Bytes">How long they are.</param>
    public readonly record struct Entry(long Article, int Frequency, int Start, int Bytes);
}
