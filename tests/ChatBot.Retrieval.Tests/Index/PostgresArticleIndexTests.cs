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

/// <summary>The same with the vectors in a mapped file.</summary>
public sealed class MappedPostgresArticleIndexTests : ArticleIndexConformance, IDisposable
{
    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_one_replica_has_kept_on_the_machine_the_next_begins_with()
    {
        await using (var index = await OpenAsync())
        {
            await index.PutAsync(IndexedArticles.Make("a", "One passage", "Another one"), CancellationToken.None);
            await FindAsync(index);
            (await index.ListNamesAsync(CancellationToken.None)).Count.ShouldBe(2);
        }

        var written = File.GetLastWriteTimeUtc(folder.File("new folder/local-codes"));
        File.Exists(folder.File("new folder/local-names")).ShouldBeTrue();
        await using (var next = await OpenAsync())
        {
            await FindAsync(next);
            File.GetLastWriteTimeUtc(folder.File("new folder/local-codes")).ShouldBe(written);
            await next.PutAsync(IndexedArticles.Make("b", "A further passage"), CancellationToken.None);
            (await next.NearestPassagesAsync(HashingEncoder.VectorOf("A further passage"), 1, CancellationToken.None))
                .Single().ArticleId.ShouldBe("b");
            await FindAsync(next);
        }

        static async Task FindAsync(IArticleIndex index)
        {
            var found = (await index.NearestPassagesAsync(HashingEncoder.VectorOf("Another one"), 1, CancellationToken.None)).Single();
            found.ArticleId.ShouldBe("a");
            found.Score.ShouldBe(1, 1e-5);
        }
    }

    protected override async Task<IArticleIndex> OpenAsync() => await PostgresArticleIndex.OpenAsync(
        new PostgresIndexOptions { Address = address, LocalFiles = folder.File("new folder/local"), PassagesInFile = 1 },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
