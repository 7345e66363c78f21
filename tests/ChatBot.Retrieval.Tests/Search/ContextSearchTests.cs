using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Retrieval.Search;

namespace ChatBot.Retrieval.Tests.Search;

public sealed class ContextSearchTests
{
    private static readonly SearchOptions Options = new() { ContextWeight = 0.5, ContextFromCosine = 0.4, ContextUntilCosine = 0.6 };

    [Fact]
    public async Task A_question_that_finds_nothing_close_is_ranked_with_what_was_asked_before()
    {
        var found = await SearchAsync(own: [Found(1, 2.0, 0.3), Found(2, 1.8, 0.3)], before: [Found(2, 3.0, 0.5), Found(3, 1.0, 0.4)]);

        found.Hits.Select(hit => (hit.PassageKey, hit.Score))
            .ShouldBe([(2, 1.8 + (0.5 * 3.0)), (1, 2.0 + (0.5 * 1.0)), (3, 1.8 + (0.5 * 1.0))]);
    }

    [Fact]
    public async Task Between_the_two_cosines_the_context_counts_in_proportion()
    {
        var found = await SearchAsync(own: [Found(1, 2.0, 0.5)], before: [Found(1, 4.0, 0.5)]);

        found.Hits.ShouldHaveSingleItem().Score.ShouldBe(2.0 + (0.25 * 4.0), 1e-9);
    }

    [Fact]
    public async Task A_question_that_stands_by_itself_is_not_searched_twice()
    {
        var found = await SearchAsync(own: [Found(1, 2.0, 0.6)], before: null);

        found.Hits.ShouldHaveSingleItem().PassageKey.ShouldBe(1);
    }

    [Fact]
    public async Task No_more_come_than_were_asked_for()
    {
        var found = await SearchAsync(own: [Found(1, 2.0, 0.1), Found(2, 1.0, 0.1)], before: [Found(3, 9.0, 0.5)], limit: 1);

        found.Hits.ShouldHaveSingleItem();
    }

    private static ValueTask<SearchResult> SearchAsync(Hit[] own, Hit[]? before, int limit = 20) => ContextSearch.SearchAsync(
        new("question") { Context = "before", Limit = limit },
        Options,
        (request, _) =>
        {
            request.Context.ShouldBeNull();
            return new(new SearchResult(request.Text == "question" ? own : before.ShouldNotBeNull(), []));
        },
        CancellationToken.None);

    private static Hit Found(long key, double score, double cosine) =>
        new(key, $"a{key}", new Passage(new TextRange(0, 1), null), score, 0, 0, cosine);
}
