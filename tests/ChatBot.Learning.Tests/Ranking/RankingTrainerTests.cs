using ChatBot.Learning.Ranking;
using ChatBot.Retrieval.Search.Ranking;

namespace ChatBot.Learning.Tests.Ranking;

public sealed class RankingTrainerTests
{
    private static readonly int Numbers = RankingFeatures.Names.ToList().IndexOf("numbers");

    [Fact]
    public void A_feature_that_tells_relevant_articles_gets_weight()
    {
        var model = RankingTrainer.Train([.. Enumerable.Range(0, 20).Select(i => Example($"{i}"))], new RankingTrainerOptions());

        model.Weights[Numbers].ShouldBeGreaterThan(0.5);
        Example("x").NdcgAt10(passage => model.Score(passage.Features)).ShouldBe(1);
    }

    [Fact]
    public void Learning_twice_gives_the_same_weights()
    {
        RankingExample[] examples = [.. Enumerable.Range(0, 5).Select(i => Example($"{i}"))];

        RankingTrainer.Train(examples,
            new RankingTrainerOptions()).Weights.ShouldBe(RankingTrainer.Train(examples, new RankingTrainerOptions()).Weights);
    }

    [Fact]
    public void Questions_whose_passages_are_all_alike_teach_nothing()
    {
        var taught = RankingTrainer.Train([Example("x") with { Passages = [Passage(0, true, 1)] }],
            new RankingTrainerOptions { Regularisation = 0 });

        taught.Weights.ShouldBe([.. RankingFeatures.Names.Select((_, i) => i < 3 ? 1.0 : 0)]);
    }

    [Fact]
    public void An_article_is_ranked_by_its_best_passage_and_a_missing_one_counts()
    {
        var example = new RankingExample("set", "type", "fold", Relevant: 2,
            [Passage(0, false, 2), Passage(1, true, 1), Passage(0, false, 0), Passage(1, true, 3)]);

        // Found first of two relevant ones: 1 / (1 + 1 / log2 3).
        example.NdcgAt10(passage => passage.Features[Numbers]).ShouldBe(1 / (1 + (1 / Math.Log2(3))), 1e-9);
        example.NdcgAt10(passage => -passage.Features[Numbers]).ShouldBe((1 / Math.Log2(3)) / (1 + (1 / Math.Log2(3))), 1e-9);
    }

    [Fact]
    public void Evidence_is_looked_for_in_the_first_five_passages()
    {
        var passages = Enumerable.Range(0, 7).Select(i => Passage(i, true, i) with { HasEvidence = i == 1 }).ToList();
        var example = new RankingExample("set", "type", "fold", 7, passages);

        example.HasEvidence(passage => passage.Features[Numbers]).ShouldBe(false);
        example.HasEvidence(passage => -passage.Features[Numbers]).ShouldBe(true);
        (example with { Passages = [Passage(0, true, 0)] }).HasEvidence(_ => 0).ShouldBeNull();
    }

    private static RankingExample Example(string fold) =>
        new("set", "type", fold, 1, [Passage(0, false, 0), Passage(1, true, 1), Passage(2, false, 0), Passage(3, false, 0.2)]);

    private static RankingPassage Passage(int article, bool isRelevant, double numbers) =>
        new(article, isRelevant, false, [.. RankingFeatures.Names.Select((_, i) => i == Numbers ? numbers : 0)]);
}
