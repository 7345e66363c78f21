using ChatBot.Learning.Trees;

namespace ChatBot.Learning.Tests.Trees;

public sealed class GradientsTests
{
    [Fact]
    public void Ranking_compares_the_softmax_of_a_group_with_its_labels()
    {
        // Scores ln 3 and 0: softmax 3/4 and 1/4. The second is right.
        var gradients = Gradients.OfRanking([new([], 0, 0), new([], 1, 0)], [MathF.Log(3), 0]);

        gradients.First[0].ShouldBe(0.75f, 1e-6f);
        gradients.First[1].ShouldBe(-0.75f, 1e-6f);
        gradients.Second[0].ShouldBe(0.1875f, 1e-6f);
    }

    [Fact]
    public void A_group_without_a_right_row_teaches_nothing() =>
        Gradients.OfRanking([new([], 0, 0), new([], 0, 0), new([], 1, 1)], [5, 1, 0]).First.ShouldBe([0f, 0f, 0f]);

    [Fact]
    public void Two_right_rows_of_a_group_share_it_by_their_labels() =>
        Gradients.OfRanking([new([], 1, 0), new([], 0.5f, 0), new([], 0, 0)],
            [0, 0, 0]).First.ShouldBe([(1 / 3f) - (2 / 3f), 0f, 1 / 3f], 1e-6);

    [Fact]
    public void Probability_compares_the_logistic_of_a_score_with_its_label()
    {
        var gradients = Gradients.OfProbability([new([], 1, 0), new([], 0, 0)], [0, MathF.Log(4)]);

        gradients.First.ShouldBe([-0.5f, 0.8f], 1e-6);
        gradients.Second.ShouldBe([0.25f, 0.16f], 1e-6);
    }
}
