using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements;
using ChatBot.Storage.Postgres;
using Npgsql;

namespace ChatBot.Retrieval.Index.Postgres;

/// <summary>The statements of articles as rows, numbered in the order of the text.</summary>
internal static class StatementRows
{
    private const int KindColumn = 3;
    private const int SpeakerColumn = 6;

    public static void Add(PostgresBatch batch, long article, IReadOnlyList<Statement> statements)
    {
        for (var number = 0; number < statements.Count; number++)
        {
            var statement = statements[number];
            batch.Add(
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

    public static void Remove(PostgresBatch batch, long article) => batch.Add("DELETE FROM statements WHERE article = $1", article);

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Statement>>> ReadAsync(
        PostgresTransaction transaction, IReadOnlyCollection<string> articleIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<Statement>>(StringComparer.Ordinal);
        await using var reader = await transaction.ReadAsync(
            """
            SELECT a.id, s.start, s.length, s.kind, s.mention_start, s.mention_length, s.speaker_start, s.speaker_length, s.cue_start,
                s.cue_length, s.cue, s.force
            FROM articles AS a LEFT JOIN statements AS s ON s.article = a.key WHERE a.id = ANY($1) ORDER BY a.key, s.number
            """,
            [ArticleRows.Ids(articleIds)], cancellationToken);
        List<Statement> statements = [];
        while (await reader.ReadAsync(cancellationToken))
        {
            if (!found.ContainsKey(reader.GetString(0)))
                found[reader.GetString(0)] = statements = [];
            if (!reader.IsDBNull(KindColumn))
                statements.Add(Statement(reader));
        }

        return found;
    }

    private static Statement Statement(NpgsqlDataReader row) => new(
        Range(row, 1), Enum.Parse<StatementKind>(row.GetString(KindColumn)), Range(row, 4),
        row.IsDBNull(SpeakerColumn) ? null : Range(row, SpeakerColumn), Range(row, 8), row.GetString(10),
        Enum.Parse<SpeechForce>(row.GetString(11)));

    private static TextRange Range(NpgsqlDataReader row, int column) => new(row.GetInt32(column), row.GetInt32(column + 1));
}
