using ChatBot.Retrieval.Encoding;
using ChatBot.Retrieval.Index;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.AI;
using Npgsql;
using Pgvector;

namespace ChatBot.Benchmarks.Peers;

/// <summary>
/// pgvector alone, in PGlite: the vectors that this product has made of its passages, found by its HNSW index; an article stands where its
/// best passage stands. What encoding the articles takes is not counted, encoding the question is.
/// </summary>
/// <param name="folder">Where the product has left its index.</param>
internal sealed class PgvectorPeer(string folder) : IPeer
{
    // As of ProductPeer.
    private const int PassagesOfArticle = 10;

    private readonly EmbeddedEncoder encoder = EmbeddedEncoder.Load(null);
    private readonly PeerDatabase database = new(Open());

    public string Name => "pgvector";

    public async Task FillAsync(IReadOnlyList<PeerArticle> articles)
    {
        await database.ExecuteAsync($"CREATE TABLE peer_passages (article text, vector vector({EmbeddedEncoder.Dimensions}))");
        await database.ExecuteAsync("CREATE INDEX peer_nearness ON peer_passages USING hnsw (vector vector_ip_ops)");
        await using var product = ProductPeer.Open(folder);
        foreach (var article in articles)
        {
            if (await ((IStoredArticles)product.Index).ReadAsync(article.Id, CancellationToken.None) is not { } stored)
                continue;
            var vectors = Enumerable.Range(0, stored.Passages.Count)
                .Select(at => new Vector(stored.Vectors.Slice(at * EmbeddedEncoder.Dimensions, EmbeddedEncoder.Dimensions)))
                .ToArray();
            await database.ExecuteAsync("INSERT INTO peer_passages SELECT $1, vector FROM unnest($2) AS row (vector)", article.Id, vectors);
        }
    }

    public async Task<IReadOnlyList<string>> RankAsync(string question, int limit)
    {
        var vector = await encoder.GenerateVectorAsync(question, EncodingPurpose.ForQuestions());
        var found = await database.ListAsync(
            "SELECT article FROM peer_passages ORDER BY vector <#> $1 LIMIT $2", new Vector(vector), limit * PassagesOfArticle);
        return [.. found.Distinct(StringComparer.Ordinal).Take(limit)];
    }

    public Task<long> BytesAsync() => database.BytesOfAsync("peer_passages");

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        encoder.Dispose();
    }

    private static NpgsqlDataSource Open()
    {
        var server = PostgresServer.WithVectors.ConnectionString;
        using (var plain = NpgsqlDataSource.Create(server))
        using (var making = plain.CreateCommand("CREATE EXTENSION IF NOT EXISTS vector"))
            making.ExecuteNonQuery();
        // What is looked through is as much as is wanted.
        var builder = new NpgsqlDataSourceBuilder($"{server};Maximum Pool Size=1;Options=-c hnsw.ef_search=200");
        builder.UseVector();
        return builder.Build();
    }
}
