using System.Text.Json;
using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatBot.Retrieval.Index.Sqlite;

/// <summary>The statements of articles as rows, numbered in the order of the text.</summary>
internal static class StatementRows
{
    private const int ArticleColumn = 0;
    private const int KindColumn = 3;
    private const int SpeakerColumn = 6;
    private const int CueColumn = 10;
    private const int ForceColumn = 11;
    private const int ChecksumColumn = 12;

    public static void Insert(SqliteSession session, long article, IReadOnlyList<Statement> statements)
    {
        for (var number = 0; number < statements.Count; number++)
        {
            var statement = statements[number];
            session.Execute(
                """
                INSERT INTO statements (
                    article, number, start, length, kind, mention_start, mention_length, speaker_start, speaker_length, cue_start,
                    cue_length, cue, force)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                """,
                article, number, statement.Content.Start, statement.Content.Length, statement.Kind.ToString(),
                statement.Mention.Start, statement.Mention.Length, statement.Speaker?.Start, statement.Speaker?.Length,
                statement.Cue.Start, statement.Cue.Length, statement.CueTerm, statement.Force.ToString());
        }
    }

    public static void Remove(SqliteSession session, long article) => session.Execute("DELETE FROM statements WHERE article = $1", article);

    public static IReadOnlyDictionary<string, IReadOnlyList<Statement>> Read(SqliteSession session, IReadOnlyCollection<string> articleIds)
    {
        var found = new Dictionary<string, IReadOnlyList<Statement>>(StringComparer.Ordinal);
        using var reader = session.Read(
            """
            SELECT a.id, s.start, s.length, s.kind, s.mention_start, s.mention_length, s.speaker_start, s.speaker_length, s.cue_start,
                s.cue_length, s.cue, s.force, t.checksum
            FROM json_each($1) AS wanted JOIN articles AS a ON a.id = wanted.value LEFT JOIN texts AS t ON t.article = a.key
            LEFT JOIN statements AS s ON s.article = a.key
            ORDER BY wanted.key, s.number
            """,
            JsonSerializer.Serialize(articleIds.Distinct(StringComparer.Ordinal)));
        var (statements, checksums) = (new List<Statement>(), new Dictionary<string, byte[]>(StringComparer.Ordinal));
        while (reader.Read())
        {
            var article = reader.GetString(ArticleColumn);
            if (!found.ContainsKey(article))
            {
                found[article] = statements = [];
                checksums[article] = raw.sqlite3_column_blob(reader.Handle, ChecksumColumn).ToArray();
            }
            if (!reader.IsDBNull(KindColumn))
                statements.Add(Statement(reader));
        }

        foreach (var (article, checksum) in checksums)
            ArticleChecksum.Check(article, found[article], checksum);
        return found;
    }

    private static Statement Statement(SqliteDataReader reader) => new(
        Range(reader, 1),
        Enum.Parse<StatementKind>(reader.GetString(KindColumn)),
        Range(reader, 4),
        reader.IsDBNull(SpeakerColumn) ? null : Range(reader, SpeakerColumn),
        Range(reader, 8),
        reader.GetString(CueColumn),
        Enum.Parse<SpeechForce>(reader.GetString(ForceColumn)));

    private static TextRange Range(SqliteDataReader reader, int column) => new(reader.GetInt32(column), reader.GetInt32(column + 1));
}
