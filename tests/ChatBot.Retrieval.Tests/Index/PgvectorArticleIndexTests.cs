using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>The index on a server with pgvector, few enough passages to compare them all.</summary>
[Collection(PgvectorTests.Name)]
public sealed class PgvectorArticleIndexTests : ArticleIndexConformance
{
    private readonly PostgresAddress address = PostgresServer.WithVectors.NewSchema();

    protected override Task<IArticleIndex> OpenAsync() => PgvectorTests.OpenAsync(new PostgresIndexOptions { Address = address });
}

/// <summary>The same by the HNSW index of pgvector.</summary>
[Collection(PgvectorTests.Name)]
public sealed class HnswArticleIndexTests : ArticleIndexConformance
{
    private readonly PostgresAddress address = PostgresServer.WithVectors.NewSchema();

    protected override Task<IArticleIndex> OpenAsync() =>
        PgvectorTests.OpenAsync(new PostgresIndexOptions { Address = address, ExactPassages = 0 });
}

/// <summary>PGlite has one connection, which tests had better not wait for all at once.</summary>
[CollectionDefinition(Name)]
public sealed class PgvectorTests
{
    public const string Name = "pgvector";

    public static async Task<IArticleIndex> OpenAsync(PostgresIndexOptions options)
    {
        var index = await PostgresArticleIndex.OpenAsync(
            options, HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
        index.UsesExtension.ShouldBeTrue();
        return index;
    }
}
