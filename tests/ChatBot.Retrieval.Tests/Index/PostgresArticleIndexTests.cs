using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Npgsql;

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

/// <summary>The same with words in blocks, whatever few articles there are.</summary>
public sealed class BlockedPostgresArticleIndexTests : ArticleIndexConformance
{
    private readonly PostgresAddress address = PostgresServer.Plain.NewSchema();

    [Fact]
    public async Task Words_are_counted_and_found_the_same_as_articles_go_into_blocks_and_out_of_them()
    {
        var whole = await OpenAsync(PostgresServer.Plain.NewSchema(), articlesOfBlock: 1_000);
        var blocked = await OpenAsync(PostgresServer.Plain.NewSchema(), articlesOfBlock: 3);
        string[] words = ["harbour", "strike", "ferry", "mayor", "nothing"];
        string[] texts = ["the harbour strike", "a ferry and a ferry", "mayor of the harbour", "strike by strike", "harbour ferry mayor"];
        for (var turn = 0; turn < 40; turn++)
        {
            var id = $"a{turn * 7 % 11}";
            foreach (var index in (IArticleIndex[])[whole, blocked])
            {
                if (turn % 5 == 4)
                    await index.RemoveAsync(id, CancellationToken.None);
                else
                    await index.PutAsync(
                        IndexedArticles.Make(id, texts[turn % 5], texts[turn * 3 % 5]), CancellationToken.None);
            }

            (await ToldAsync(blocked)).ShouldBe(await ToldAsync(whole), $"after turn {turn}");
        }

        await whole.DisposeAsync();
        await blocked.DisposeAsync();

        async Task<string> ToldAsync(IArticleIndex index)
        {
            SearchedTerm[] terms = [.. words.Select((word, place) => new SearchedTerm(word, place))];
            var counts = await index.CountPassagesWithAsync(words, CancellationToken.None);
            var articles = await index.CountArticlesWithAsync(words, CancellationToken.None);
            var passages = await index.MatchPassagesAsync(terms, 50, CancellationToken.None);
            var wholes = await index.MatchArticlesAsync(terms, 50, CancellationToken.None);
            return string.Join('\n',
            [
                .. words.Select(word => $"{word} {counts[word]} {articles[word]}"),
                .. passages.Select(found => found.ToString()),
                .. wholes.Select(found => found.ToString()),
            ]);
        }
    }

    [Fact]
    public async Task An_index_of_the_version_before_blocks_keeps_its_words()
    {
        var before = PostgresServer.Plain.NewSchema();
        await using (var index = await OpenAsync(before, articlesOfBlock: 1_000))
        {
            await index.PutAsync(IndexedArticles.Make("a", "the harbour strike", "a ferry"), CancellationToken.None);
            await index.PutAsync(IndexedArticles.Make("b", "the mayor of the harbour"), CancellationToken.None);
        }

        await BringToVersionBeforeBlocksAsync(before);

        await using var next = await OpenAsync(before, articlesOfBlock: 1_000);
        (await next.CountPassagesWithAsync(["harbour", "ferry"], CancellationToken.None))["harbour"].ShouldBe(2);
        (await next.MatchArticlesAsync(["harbour"], 9, CancellationToken.None)).Select(found => found.ArticleId)
            .ShouldBe(["a", "b"], ignoreOrder: true);
        await next.RemoveAsync("a", CancellationToken.None);
        (await next.CountArticlesWithAsync(["harbour", "ferry"], CancellationToken.None)).Values.Order().ShouldBe([0, 1]);
        (await next.MatchPassagesAsync(["harbour", "mayor"], 9, CancellationToken.None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b");
    }

    [Fact]
    public async Task What_a_replica_of_the_version_before_is_writing_is_in_the_blocks()
    {
        var before = PostgresServer.Plain.NewSchema();
        await using (var index = await OpenAsync(before, articlesOfBlock: 1_000))
        {
            await index.PutAsync(IndexedArticles.Make("a", "the harbour strike"), CancellationToken.None);
            await index.PutAsync(IndexedArticles.Make("b", "the mayor of the harbour"), CancellationToken.None);
        }

        await BringToVersionBeforeBlocksAsync(before);
        await using var connection = new NpgsqlConnection(PostgresServer.Plain.ConnectionString);
        await connection.OpenAsync();
        await using (var writing = await connection.BeginTransactionAsync())
        {
            await RunAsync(connection, $"SELECT changes FROM \"{before.Schema}\".index_state FOR UPDATE");
            await RunAsync(connection,
                $"INSERT INTO \"{before.Schema}\".postings VALUES ('quay', 1001, 1, 1, int4send(0) || int4send(7))");
            var updating = OpenAsync(before, articlesOfBlock: 1_000);
            while (await CountWaitingAsync() == 0 && !updating.IsCompleted)
                await Task.Yield();
            await writing.CommitAsync();
            await using var next = await updating;
            (await next.CountArticlesWithAsync(["quay"], CancellationToken.None))["quay"].ShouldBe(1);
        }
    }

    private static async Task<long> CountWaitingAsync()
    {
        await using var connection = new NpgsqlConnection(PostgresServer.Plain.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%index_state%'", connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // The second article gets a key behind those that a block takes.
    private static async Task BringToVersionBeforeBlocksAsync(PostgresAddress address)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.Plain.ConnectionString);
        await connection.OpenAsync();
        await RunAsync(
            connection,
            $"""
            SET search_path TO "{address.Schema}";
            ALTER TABLE fresh_postings RENAME TO postings;
            DROP TABLE posting_blocks;
            ALTER TABLE index_state DROP COLUMN merged;
            UPDATE postings SET article = 1001 WHERE article = 2;
            UPDATE articles SET key = 1001 WHERE key = 2;
            UPDATE article_words SET article = 1001 WHERE article = 2;
            UPDATE index_state SET next_article = 1002;
            UPDATE chatbot_version SET version = 2 WHERE part = 'index'
            """);
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    protected override Task<IArticleIndex> OpenAsync() => OpenAsync(address, articlesOfBlock: 1);

    private static async Task<IArticleIndex> OpenAsync(PostgresAddress address, int articlesOfBlock) =>
        await PostgresArticleIndex.OpenAsync(
            new PostgresIndexOptions { Address = address, ArticlesOfBlock = articlesOfBlock }, HashingEncoder.Identity,
            HashingEncoder.DefaultDimensions, CancellationToken.None);
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
