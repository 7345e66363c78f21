using ChatBot.Tests.PostgresServers;
using Npgsql;

namespace ChatBot.Benchmarks.Peers;

/// <summary>PostgreSQL's full text alone, as its manual sets it up for English: a tsvector with a GIN index, ts_rank, any of the
/// words.</summary>
internal sealed class PostgresTextPeer : IPeer
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(PostgresServer.Plain.ConnectionString);

    public string Name => "PostgreSQL full text";

    public async Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        await ExecuteAsync("CREATE TABLE peer_articles (id text, words tsvector)");
        foreach (var chunk in articles.Chunk(100))
        {
            await ExecuteAsync(
                """
                INSERT INTO peer_articles SELECT id, to_tsvector('english', words) FROM unnest($1::text[], $2::text[]) AS row (id, words)
                """,
                chunk.Select(article => article.Id).ToArray(),
                chunk.Select(article => $"{article.Title}\n{article.Text}".Replace('\0', ' ')).ToArray());
        }

        await ExecuteAsync("CREATE INDEX peer_words ON peer_articles USING gin (words)");
        await ExecuteAsync("ANALYZE peer_articles");
    }

    public async Task<IReadOnlyList<string>> RankAsync(string question, int limit)
    {
        // Its own reading of the question asks for all of the words.
        await using var command = Command(
            """
            SELECT id FROM peer_articles, (
                SELECT nullif(replace(plainto_tsquery('english', $1)::text, '&', '|'), '')::tsquery AS query) AS asked
            WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC LIMIT $2
            """,
            question.Replace('\0', ' '), limit);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
            found.Add(rows.GetString(0));
        return found;
    }

    public async Task<long> BytesAsync()
    {
        await using var command = Command("SELECT pg_total_relation_size('peer_articles')");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = Command(sql, values);
        await command.ExecuteNonQueryAsync();
    }

    private NpgsqlCommand Command(string sql, params object[] values)
    {
        var command = source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}
