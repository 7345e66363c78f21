using ChatBot.Retrieval.Search;

namespace ChatBot.Retrieval.Tests.Search;

public sealed class ArticleSearchTests(SearchFixture made) : IClassFixture<SearchFixture>
{
    [Theory]
    [InlineData("Who visited Reykjavík about fishing?", "visit")]
    [InlineData("What did Szczepanski talk about?", "visit")]
    [InlineData("Shchepansky’s meeting with the minister", "visit")]
    [InlineData("how much is wheat in Kherson", "wheat")]
    [InlineData("Which stolen pictures can be seen again?", "museum")]
    [InlineData("What did Witkoff say?", "museum")]
    [InlineData("Did the banker admit it?", "trial")]
    [InlineData("malmo court case", "trial")]
    [InlineData("Why can one not drive across the Drina?", "bridge")]
    public async Task The_article_that_a_question_is_about_comes_first(string question, string article) =>
        (await SearchAsync(question)).ArticleIds.First().ShouldBe(article);

    [Fact]
    public async Task Every_hit_is_a_range_of_its_articles_text()
    {
        var hits = (await SearchAsync("What did the minister say about prices and paintings?")).Hits;

        hits.ShouldNotBeEmpty();
        foreach (var hit in hits)
            hit.Passage.Range.Of((await made.ArticleAsync(hit.ArticleId)).Text).ShouldNotBeNullOrWhiteSpace();
        hits.ShouldAllBe(hit => hit.Cosine >= -1.001 && hit.Cosine <= 1.001 && hit.WordScore >= 0 && hit.ArticleWordScore >= 0);
        hits.Select(hit => hit.PassageKey).ShouldBeUnique();
        hits.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
    }

    [Fact]
    public async Task Excluded_articles_are_left_out()
    {
        var request = new SearchRequest("How much is wheat in Kherson?") { ExcludedArticles = ["wheat", "nowhere"] };

        (await made.Search.SearchAsync(request, CancellationToken.None)).ArticleIds.ShouldNotContain("wheat");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task No_more_hits_than_asked_for_and_the_best_of_them(int limit)
    {
        const string question = "What did the banker say?";

        var hits = (await made.Search.SearchAsync(new(question) { Limit = limit }, CancellationToken.None)).Hits;

        hits.ShouldBe((await SearchAsync(question)).Hits.Take(limit));
        hits.Count.ShouldBe(limit);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("???")]
    [InlineData("who is the one of them")]
    public async Task A_text_that_names_nothing_finds_nothing(string question)
    {
        var result = await SearchAsync(question);

        result.Hits.ShouldBeEmpty();
        result.Terms.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_same_question_finds_the_same_in_the_same_order()
    {
        var first = await SearchAsync("What was closed, denied or lost?");

        for (var time = 0; time < 3; time++)
            (await SearchAsync("What was closed, denied or lost?")).Hits.ShouldBe(first.Hits);
    }

    [Theory]
    [InlineData("\"wheat\" AND NOT prices*")]
    [InlineData("wheat) OR (NEAR")]
    [InlineData("title:wheat ^ {")]
    [InlineData("wheat\u0000\ud800")]
    public async Task Operators_are_nothing_but_words(string question) =>
        (await SearchAsync(question)).ArticleIds.First().ShouldBe("wheat");

    [Fact]
    public async Task A_cancelled_search_ends() =>
        await Should.ThrowAsync<OperationCanceledException>(async () =>
            await made.Search.SearchAsync(new("wheat"), new CancellationToken(true)));

    private async Task<SearchResult> SearchAsync(string question) => await made.Search.SearchAsync(new(question), CancellationToken.None);
}
