using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Index.Catalogs;
using ChatBot.Retrieval.Tests.Support;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>How articles are compared, whatever database they lie in.</summary>
public abstract class ArticleLikenessConformance : IAsyncLifetime
{
    private IArticleIndex index = null!;

    /// <summary>Opens the index of this test.</summary>
    protected abstract Task<IArticleIndex> OpenAsync();

    public async Task InitializeAsync() => index = await OpenAsync();

    [Fact]
    public async Task Articles_are_compared_by_the_words_that_mark_the_examples()
    {
        await PutAsync("a", "flood flood town");
        await PutAsync("b", "flood town river");
        await PutAsync("c", "match goal team");

        var like = await CompareAsync([(await KeyAsync("a"), 1)], "a", "b", "c");

        // Of three articles two hold each word: idf ln(1 + 1.5 / 2.5); weights 2 : 1 by frequency. All are as long as the mean.
        var bm25 = new Bm25();
        like.Select(one => one.ArticleId).ShouldBe(["a", "b", "c"]);
        like[0].Words.ShouldBe((2 / 3.0 * bm25.Weight(2, 3, 3)) + (1 / 3.0 * bm25.Weight(1, 3, 3)), 1e-9);
        like[1].Words.ShouldBe(bm25.Weight(1, 3, 3), 1e-9);
        like[2].Words.ShouldBe(0);
    }

    [Fact]
    public async Task A_rare_word_marks_an_article_more_than_a_frequent_one()
    {
        await PutAsync("a", "news flood");
        await PutAsync("b", "news other");
        await PutAsync("c", "flood other");
        await PutAsync("d", "news third");

        var like = await CompareAsync([(await KeyAsync("a"), 1)], "b", "c");

        like[1].Words.ShouldBeGreaterThan(like[0].Words);
    }

    [Fact]
    public async Task Nearness_in_time_falls_to_a_third_in_a_month()
    {
        await PutAsync("a", "x one", new DateOnly(2025, 4, 1));
        await PutAsync("b", "x two", new DateOnly(2025, 5, 1));
        await PutAsync("c", "x three", null);

        var like = await CompareAsync([(await KeyAsync("a"), 1)], "a", "b", "c");

        like.Select(one => one.Time).ShouldBe([1, Math.Exp(-1), 0.5], 1e-9);
    }

    [Fact]
    public async Task Examples_count_by_their_weights()
    {
        await PutAsync("a", "x one", new DateOnly(2025, 4, 1));
        await PutAsync("b", "x two", new DateOnly(2025, 5, 1));

        var like = await CompareAsync([(await KeyAsync("a"), 3), (await KeyAsync("b"), 1)], "a");

        like[0].Time.ShouldBe((3 + Math.Exp(-1)) / 4, 1e-9);
    }

    [Fact]
    public async Task Passages_that_are_gone_are_left_out_and_an_article_comes_once()
    {
        await PutAsync("a", "x one");

        (await index.CompareArticlesAsync([new(long.MaxValue, 1)], [await KeyAsync("a"), await KeyAsync("a"), -5], CancellationToken.None))
            .ShouldBe([new ArticleLikeness("a", 0, 0.5)]);
    }

    [Fact]
    public async Task A_replaced_article_is_compared_by_its_new_words()
    {
        await PutAsync("a", "flood town");
        await PutAsync("b", "match goal");
        await CompareAsync([(await KeyAsync("a"), 1)], "b");

        await PutAsync("b", "flood goal");

        (await CompareAsync([(await KeyAsync("a"), 1)], "b"))[0].Words.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Words_say_which_passage_holds_them_and_where_they_stand_together()
    {
        await PutAsync("a", "gold price rose");
        await PutAsync("b", "price gold oil");
        await PutAsync("c", "gold price gold oil");

        var matches = await index.MatchPassagesAsync([new("gold", 0), new("price", 1), new("oil", 2), new("silver", 1)], 10,
            CancellationToken.None);

        matches.OrderBy(match => match.ArticleId).Select(match => (match.Held, match.Joined))
            .ShouldBe([(0b011ul, 0b001ul), (0b111ul, 0ul), (0b111ul, 0b001ul)]);
        var articles = await index.MatchArticlesAsync([new("oil", 2)], 10, CancellationToken.None);
        articles.ShouldAllBe(article => article.Held == 0b100);
    }

    public async Task DisposeAsync() => await index.DisposeAsync();

    private async Task<IReadOnlyList<ArticleLikeness>> CompareAsync((long Key, double Weight)[] examples, params string[] articles)
    {
        var keys = new List<long>();
        foreach (var article in articles)
            keys.Add(await KeyAsync(article));
        return await index.CompareArticlesAsync([.. examples.Select(example => new Example(example.Key, example.Weight))], keys,
            CancellationToken.None);
    }

    private async Task<long> KeyAsync(string article) =>
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 100, CancellationToken.None)).First(passage =>
            passage.ArticleId == article).PassageKey;

    private async Task PutAsync(string id, string text, DateOnly? day = null)
    {
        var made = IndexedArticles.Make(id, text);
        var published = day is { } known ? new DateTimeOffset(known.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        await index.PutAsync(made with { Article = made.Article with { PublishedAt = published } }, CancellationToken.None);
    }
}

/// <summary>In SQLite.</summary>
public sealed class ArticleLikenessTests : ArticleLikenessConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Words_come_back_from_their_bytes()
    {
        var counts = WordCounts.FromBytes(WordCounts.Of(["b", "a", "b"]).ToBytes());

        (counts.Count(WordCounts.Hash("b")), counts.Count(WordCounts.Hash("a")), counts.Count(WordCounts.Hash("c"))).ShouldBe((2, 1, 0));
        counts.Hashes.ToArray().ShouldBeInOrder();
    }

    public void Dispose() => folder.Dispose();

    protected override async Task<IArticleIndex> OpenAsync() => await SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File("index.db") }, "hashing", HashingEncoder.DefaultDimensions, CancellationToken.None);
}

/// <summary>In PostgreSQL.</summary>
public sealed class PostgresArticleLikenessTests : ArticleLikenessConformance
{
    protected override async Task<IArticleIndex> OpenAsync() => await PostgresArticleIndex.OpenAsync(
        new PostgresIndexOptions { Address = PostgresServer.Plain.NewSchema() }, "hashing", HashingEncoder.DefaultDimensions,
        CancellationToken.None);
}
