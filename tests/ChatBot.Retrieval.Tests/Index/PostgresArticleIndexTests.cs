using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>The index on a server without pgvector.</summary>
public sealed class PostgresArticleIndexTests : ArticleIndexConformance
{
    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();

    protected override async Task<IArticleIndex> OpenAsync()
    {
        var index = await PostgresArticleIndex.OpenAsync(
            new PostgresIndexOptions { Address = address }, HashingEncoder.Identity, HashingEncoder.DefaultDimensions,
            CancellationToken.None);
        index.UsesExtension.ShouldBeFalse();
        return index;
    }
}
