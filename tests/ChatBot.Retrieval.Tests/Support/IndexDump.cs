using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Tests.Support;

/// <summary>All that an SQLite index holds, but its keys, as text that two equal indexes share.</summary>
internal static class IndexDump
{
    public static string Of(string path) => string.Join('\n', Lines(path));

    /// <summary>The same line by line, for indexes of any size.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        foreach (var query in Queries)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            while (reader.Read())
                yield return string.Join(" | ",
                    Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "null" : reader.GetValue(i)));
        }
    }

    private static readonly string[] Queries =
    [
        """
        SELECT id, origin, content_hash, title, source, url, author, language, published_at, headings, seams, characters, passages, terms,
            hex(lengths), text, names, hex(vectors)
        FROM articles JOIN texts ON texts.article = key JOIN names ON names.article = key JOIN vectors ON vectors.article = key ORDER BY id
        """,
        "SELECT id, p.key - first_passage, start, length, heading FROM passages p LEFT JOIN articles a ON a.key = p.article ORDER BY 1, 2",
        """
        SELECT id, doc - first_passage, offset, term FROM passage_postings LEFT JOIN passages p ON p.key = doc
        LEFT JOIN articles a ON a.key = p.article ORDER BY 1, 2, 3
        """,
        "SELECT id, offset, term FROM article_postings LEFT JOIN articles a ON a.key = doc ORDER BY 1, 2",
        "SELECT id, number, start, length, kind, mention_start, mention_length, speaker_start, speaker_length, cue_start, cue_length, "
            + "cue, force FROM statements s LEFT JOIN articles a ON a.key = s.article ORDER BY 1, s.number",
        "SELECT origin, length, changed_at FROM sources ORDER BY 1",
        "SELECT (SELECT count(*) FROM texts), (SELECT count(*) FROM names), (SELECT count(*) FROM vectors), "
            + "(SELECT count(*) FROM passages)",
        "PRAGMA integrity_check",
    ];
}
