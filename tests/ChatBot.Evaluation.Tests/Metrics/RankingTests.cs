using ChatBot.Evaluation.Metrics;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class RankingTests
{
    private static readonly string[] Ranked = ["x", "a", "y", "b", "z"];
    private static readonly string[] Relevant = ["a", "b", "c"];

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 1.0 / 3)]
    [InlineData(5, 2.0 / 3)]
    [InlineData(10, 2.0 / 3)]
    public void Recall_is_the_share_of_relevant_articles_among_the_first_k(int k, double expected) =>
        Recall.At(k, Ranked, Relevant).ShouldBe(expected);

    [Fact]
    public void Reciprocal_rank_looks_at_the_first_relevant_article_only() =>
        ReciprocalRank.At(10, Ranked, Relevant).ShouldBe(0.5);

    [Fact]
    public void Reciprocal_rank_is_zero_where_the_first_k_hold_nothing_relevant()
    {
        ReciprocalRank.At(1, Ranked, Relevant).ShouldBe(0);
        ReciprocalRank.At(10, [], Relevant).ShouldBe(0);
    }

    [Fact]
    public void Ndcg_divides_the_gain_by_that_of_the_ideal_ranking()
    {
        // Ranks 2 and 4: 1/log2(3) + 1/log2(5) = 0.63093 + 0.43068 = 1.06161.
        // Ideal, three in front: 1 + 0.63093 + 0.5 = 2.13093. 1.06161 / 2.13093 = 0.49819.
        Ndcg.At(10, Ranked, Relevant).ShouldNotBeNull().ShouldBe(0.49819, 1e-5);
    }

    [Fact]
    public void Ndcg_does_not_ask_for_more_relevant_articles_than_fit_into_k()
    {
        string[] twelve = [.. Enumerable.Range(0, 12).Select(number => $"r{number}")];

        Ndcg.At(10, twelve, twelve).ShouldNotBeNull().ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Questions_without_relevant_articles_are_not_measured()
    {
        Recall.At(5, Ranked, []).ShouldBeNull();
        ReciprocalRank.At(10, Ranked, []).ShouldBeNull();
        Ndcg.At(10, Ranked, []).ShouldBeNull();
    }

    [Fact]
    public void Every_measure_lies_between_nothing_and_all() =>
        Prop.ForAll((int[] ranked, int[] relevant, byte depth) =>
        {
            var k = 1 + (depth % 12);
            string[] first = [.. ranked.Distinct().Select(id => $"{id}")];
            string[] sought = [.. relevant.Append(0).Distinct().Select(id => $"{id}")];

            foreach (var value in new[] { Recall.At(k, first, sought), ReciprocalRank.At(k, first, sought), Ndcg.At(k, first, sought) })
                value.ShouldNotBeNull().ShouldBeInRange(0, 1 + 1e-12);
            Ndcg.At(k, sought, sought).ShouldNotBeNull().ShouldBe(1, 1e-12);
        }).QuickCheckThrowOnFailure();
}
