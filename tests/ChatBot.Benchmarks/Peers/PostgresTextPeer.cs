using ChatBot.Tests.PostgresServers;
using Npgsql;

namespace ChatBot.Benchmarks.Peers;

/// <summary>PostgreSQL's full text alone, as its manual sets it up for English: a tsvector with a GIN index, ts_rank, any of the
/// words.</summary>
internal sealed class PostgresTextPeer : IPeer
{
    private readonly PeerDatabase database = new(NpgsqlDataSource.Create(PostgresServer.Plain.ConnectionString));

    public string Name => "PostgreSQL full text";

    public async Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        await database.ExecuteAsync("CREATE TABLE peer_articles (id text, words tsvector)");
        foreach (var chunk in articles.Chunk(100))
        {
            await database.ExecuteAsync(
                """
                INSERT INTO peer_articles SELECT id, to_tsvector('english', words) FROM unnest($1::text[], $2::text[]) AS row (id, words)
                """,
                chunk.Select(article => article.Id).ToArray(),
                chunk.Select(article => $"{article.Title}\n{article.Text}".Replace('\0', ' ')).ToArray());
        }

        await database.ExecuteAsync("CREATE INDEX peer_words ON peer_articles USING gin (words)");
        await database.ExecuteAsync("ANALYZE peer_articles");
    }

    // Its own reading of the question asks for all of the words.
    public async Task<IReadOnlyList<string>> RankAsync(string question, int limit) => await database.ListAsync(
        """
        SELECT id FROM peer_articles, (
            SELECT nullif(replace(plainto_tsquery('english', $1)::text, '&', '|'), '')::tsquery AS query) AS asked
        WHERE words @@ query ORDER BY ts_rank(words, query, 1) DESC LIMIT $2
        """,
        question.Replace('\0', ' '), limit);

    public Task<long> BytesAsync() => database.BytesOfAsync("peer_articles");

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
