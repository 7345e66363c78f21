using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Index;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Ingestion;

/// <summary>How vectors are made anew, whatever database they lie in.</summary>
public abstract class VectorRemakerConformance<TIndex> : IAsyncLifetime, IDisposable
    where TIndex : IArticleIndex, IVectorRemake
{
    private const string Other = "other-24-11111111", Cutting = " with passages of 100 words";
    private const int OtherDimensions = 24, Articles = 80;

    private readonly TemporaryFolder folder = new();
    private readonly HashingEncoder old = new(), renewed = new(OtherDimensions);

    /// <summary>Opens the index of this test.</summary>
    /// <param name="fresh">Opens another one, which is empty.</param>
    protected abstract Task<TIndex> OpenIndexAsync(string encoder, int dimensions, bool fresh);

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        for (var i = 0; i < Articles; i++)
            Write(i, $"Harbour {i} opens\n\nThe harbour was opened by ships of pier {i}.");
        await using var index = await OpenAsync(HashingEncoder.Identity, HashingEncoder.DefaultDimensions);
        (await IngestAsync(index, old)).Added.ShouldBe(Articles);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public virtual void Dispose()
    {
        GC.SuppressFinalize(this);
        old.Dispose();
        renewed.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_index_of_another_encoder_answers_by_words_and_not_by_meaning()
    {
        await using var index = await OpenOtherAsync();

        (await index.FindOtherEncoderAsync(None)).ShouldBe(HashingEncoder.Identity);
        var found = (await index.MatchPassagesAsync(["harbour"], 1000, None)).ToList();
        found.Count.ShouldBe(Articles);
        (await index.NearestPassagesAsync(new float[OtherDimensions], 10, None)).ShouldBeEmpty();
        (await index.CosinesAsync(HashingEncoder.VectorOf("x", OtherDimensions), [found[0].PassageKey],
            None)).ShouldHaveSingleItem().Score.ShouldBe(0);
    }

    [Fact]
    public async Task Made_anew_it_is_as_one_that_the_new_encoder_made_in_the_first_place()
    {
        await using var index = await OpenOtherAsync();
        await new VectorRemaker(index, renewed).RunAsync(None);
        (await index.FindOtherEncoderAsync(None)).ShouldBeNull();

        await using var due = await OpenIndexAsync(Other + Cutting, OtherDimensions, fresh: true);
        await IngestAsync(due, renewed);
        await ShouldFindAlikeAsync(index, due);
        // Its files need not be read again.
        renewed.Encoded.ShouldBe(2 * Articles);
        (await IngestAsync(index, renewed)).Added.ShouldBe(0);
        renewed.Encoded.ShouldBe(2 * Articles);
    }

    [Fact]
    public async Task Who_still_searches_with_the_old_encoder_finds_until_the_new_vectors_are_there_and_then_by_words()
    {
        await using var old = await OpenAsync(HashingEncoder.Identity, HashingEncoder.DefaultDimensions);
        var vector = HashingEncoder.VectorOf("x");
        await using var index = await OpenOtherAsync();
        var some = await index.ListUnencodedAsync(10, None);
        await index.PutVectorsAsync(some[0], [HashingEncoder.VectorOf("x", OtherDimensions)], None);
        (await old.NearestPassagesAsync(vector, 1000, None)).Count.ShouldBe(Articles);
        (await index.AdoptVectorsAsync(None)).ShouldBeFalse();

        await new VectorRemaker(index, renewed).RunAsync(None);

        (await old.NearestPassagesAsync(vector, 1000, None)).ShouldBeEmpty();
        (await old.FindOtherEncoderAsync(None)).ShouldBe(Other);
        (await old.MatchPassagesAsync(["harbour"], 1000, None)).Count.ShouldBe(Articles);
    }

    [Fact]
    public async Task Broken_off_it_goes_on_where_it_was()
    {
        using (var failing = new FailingEncoder(new HashingEncoder(OtherDimensions), after: 40))
        {
            await using var first = await OpenOtherAsync();
            await Should.ThrowAsync<InvalidOperationException>(() => new VectorRemaker(first, failing).RunAsync(None));
        }

        await using var index = await OpenOtherAsync();
        await new VectorRemaker(index, renewed).RunAsync(None);
        renewed.Encoded.ShouldBeLessThan(Articles);
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x", OtherDimensions), 1000, None)).Count.ShouldBe(Articles);
    }

    [Fact]
    public async Task What_comes_and_goes_meanwhile_is_found_by_both_and_by_none()
    {
        await using var old = await OpenAsync(HashingEncoder.Identity, HashingEncoder.DefaultDimensions);
        await using var index = await OpenOtherAsync();
        foreach (var article in await index.ListUnencodedAsync(2, None))
            await index.PutVectorsAsync(article,
                [.. article.Passages.Select(_ => new ReadOnlyMemory<float>(new float[OtherDimensions]))], None);

        File.Delete(folder.File(System.IO.Path.Combine("articles", "0.txt")));
        Write(Articles, "Airport opens\n\nThe airport was opened.");
        var report = await IngestAsync(index, renewed);
        (report.Added, report.Removed).ShouldBe((1, 1));
        (await old.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 1000, None)).Count.ShouldBe(Articles);

        await new VectorRemaker(index, renewed).RunAsync(None);
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x", OtherDimensions), 1000, None)).Count.ShouldBe(Articles);
    }

    [Fact]
    public async Task What_was_made_for_an_encoder_that_was_given_up_is_not_taken_for_another()
    {
        await using (var given = await OpenAsync("given-up-24-22222222", OtherDimensions))
            foreach (var article in await given.ListUnencodedAsync(10, None))
                await given.PutVectorsAsync(article,
                    [.. article.Passages.Select(_ => new ReadOnlyMemory<float>(new float[OtherDimensions]))], None);

        await using var index = await OpenOtherAsync();
        await new VectorRemaker(index, renewed).RunAsync(None);
        renewed.Encoded.ShouldBe(Articles);
    }

    private static async Task ShouldFindAlikeAsync(IArticleIndex one, IArticleIndex other)
    {
        var vector = HashingEncoder.VectorOf("ships", OtherDimensions);
        var found = await one.NearestPassagesAsync(vector, 1000, None);
        var due = await other.NearestPassagesAsync(vector, 1000, None);
        found.OrderBy(score => score.ArticleId).Select(score => (score.ArticleId, score.Score))
            .ShouldBe(due.OrderBy(score => score.ArticleId).Select(score => (score.ArticleId, score.Score)));
    }

    private void Write(int number, string text) => folder.Write(System.IO.Path.Combine("articles", $"{number}.txt"), text);

    private Task<IngestReport> IngestAsync(IArticleIndex index, IEmbeddingGenerator<string, Embedding<float>> encoder) =>
        IngestingProgram.MakeIngestor(index, encoder, folder.Path)
            .IngestAsync(new IngestRequest([folder.File("articles")]) { RemoveMissing = true }, progress: null, None);

    private Task<TIndex> OpenOtherAsync() => OpenAsync(Other, OtherDimensions);

    private Task<TIndex> OpenAsync(string encoder, int dimensions) => OpenIndexAsync(encoder + Cutting, dimensions, fresh: false);

    private sealed class FailingEncoder(IEmbeddingGenerator<string, Embedding<float>> encoder, int after)
        : DelegatingEmbeddingGenerator<string, Embedding<float>>(encoder)
    {
        private int texts;

        public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            string[] texts = [.. values];
            if ((this.texts += texts.Length) > after) throw new InvalidOperationException("The encoder fails.");
            return base.GenerateAsync(texts, options, cancellationToken);
        }
    }
}

/// <summary>In SQLite.</summary>
public sealed class VectorRemakerTests : VectorRemakerConformance<SqliteArticleIndex>
{
    private readonly TemporaryFolder indexes = new();

    public override void Dispose()
    {
        base.Dispose();
        indexes.Dispose();
    }

    protected override Task<SqliteArticleIndex> OpenIndexAsync(string encoder, int dimensions, bool fresh) => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = indexes.File(fresh ? "fresh.db" : "index.db") }, encoder, dimensions, CancellationToken.None);
}

/// <summary>In PostgreSQL without pgvector.</summary>
public sealed class PostgresVectorRemakerTests : VectorRemakerConformance<PostgresArticleIndex>
{
    private readonly PostgresAddress index = PostgresServer.Plain.NewSchema(), other = PostgresServer.Plain.NewSchema();

    protected override Task<PostgresArticleIndex> OpenIndexAsync(string encoder, int dimensions, bool fresh) =>
        PostgresArticleIndex.OpenAsync(
            new PostgresIndexOptions { Address = fresh ? other : index }, encoder, dimensions, CancellationToken.None);
}

/// <summary>In PostgreSQL with pgvector.</summary>
[Collection(PgvectorTests.Name)]
public sealed class PgvectorRemakerTests : VectorRemakerConformance<PostgresArticleIndex>
{
    private readonly PostgresAddress index = PostgresServer.WithVectors.NewSchema(), other = PostgresServer.WithVectors.NewSchema();

    protected override Task<PostgresArticleIndex> OpenIndexAsync(string encoder, int dimensions, bool fresh) =>
        PostgresArticleIndex.OpenAsync(
            new PostgresIndexOptions { Address = fresh ? other : index }, encoder, dimensions, CancellationToken.None);
}
