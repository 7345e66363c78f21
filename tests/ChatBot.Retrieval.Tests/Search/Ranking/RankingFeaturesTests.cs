using ChatBot.Retrieval.Search.Ranking;

namespace ChatBot.Retrieval.Tests.Search.Ranking;

public sealed class RankingFeaturesTests
{
    // Two words, the first a name of weight 3, the second a number of weight 1.
    private static readonly QueryWord[] Words = [new(3, IsName: true, IsNumber: false), new(1, IsName: false, IsNumber: true)];

    private static readonly Candidate[] Candidates =
    [
        new(1, "a", 1, 4, 0.5) { Held = 0b01, HeldByArticle = 0b11 },
        new(2, "b", 3, 2, 0.5) { Held = 0b10, Joined = 0b01, HeldByArticle = 0b10 },
        new(3, "b", 5, 2, 0.5),
    ];

    [Fact]
    public void A_worked_example()
    {
        var rows = RankingFeatures.Of(Candidates, Words, [new("a", 0.7, 0.2), new("b", 0.1, 0.9)]);

        rows.Select(row => row.Candidate).ShouldBe(Candidates);
        Values(rows, "passage-words").ShouldBe([-1.2247, 0, 1.2247], 1e-4);
        Values(rows, "article-words").ShouldBe([1.4142, -0.7071, -0.7071], 1e-4);
        Values(rows, "meaning").ShouldBe([0.0, 0, 0]);
        Values(rows, "joined-words").ShouldBe([0.0, 1, 0]);
        Values(rows, "numbers").ShouldBe([0.0, 1, 0]);
        Values(rows, "article-names").ShouldBe([1.0, 0, 0]);
        Values(rows, "article-coverage").ShouldBe([1.0, 0.25, 0]);
        Values(rows, "related-words").ShouldBe([0.7, 0.1, 0.1]);
        Values(rows, "related-time").ShouldBe([0.2, 0.9, 0.9]);
    }

    [Fact]
    public void A_question_without_names_or_numbers_holds_their_lack_against_nobody()
    {
        var rows = RankingFeatures.Of(Candidates, [new(2, false, false)], []);

        Values(rows, "article-names").ShouldBe([1.0, 1, 1]);
        Values(rows, "numbers").ShouldBe([1.0, 1, 1]);
        Values(rows, "joined-words").ShouldBe([0.0, 0, 0]);
    }

    [Fact]
    public void Examples_are_the_best_passages_of_the_best_articles_weighed_by_how_far_they_lie_behind()
    {
        var examples = RankingFeatures.FindExamples(Candidates);

        // Sums: a -1.2247 + 1.4142 = 0.1895; b by its second passage 1.2247 - 0.7071 = 0.5176.
        examples.Select(example => example.PassageKey).ShouldBe([3L, 1L]);
        examples.Select(example => example.Weight).ShouldBe([1, Math.Exp((0.1895 - 0.5176) / 2)], 1e-4);
    }

    [Fact]
    public void No_more_than_five_articles_are_examples() =>
        RankingFeatures.FindExamples([.. Enumerable.Range(0, 9).Select(i => new Candidate(i, $"{i}", i, 0, 0))])
            .Select(example => example.PassageKey).ShouldBe([8L, 7, 6, 5, 4]);

    [Fact]
    public void Nothing_found_has_no_examples_and_no_rows()
    {
        RankingFeatures.FindExamples([]).ShouldBeEmpty();
        RankingFeatures.Of([], Words, []).ShouldBeEmpty();
    }

    private static IEnumerable<double> Values(IReadOnlyList<RankedCandidate> rows, string feature) =>
        rows.Select(row => row.Features[RankingFeatures.Names.ToList().IndexOf(feature)]);
}
