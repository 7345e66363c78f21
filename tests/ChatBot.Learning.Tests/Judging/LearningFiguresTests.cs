using ChatBot.Evaluation;
using ChatBot.Learning.Judging;

namespace ChatBot.Learning.Tests.Judging;

public sealed class LearningFiguresTests
{
    [Fact]
    public void The_first_the_first_two_and_the_first_three_are_judged_by_their_best_label()
    {
        var figures = JudgeFigures.Of([Example([0, 0.5f, 1]), Example([1, 0, 0]), Example([0, 0, 0])], [[3, 2, 1], [3, 2, 1], [3, 2, 1]]);

        figures.ShouldHaveSingleItem().ShouldBe(new("set who", 2, 0.5, 0.75, 1));
    }

    [Fact]
    public void The_area_counts_the_pairs_that_are_told_apart()
    {
        // 0.9 beats both, 0.4 beats one and ties with none: three pairs of four.
        var figures = ConfidenceFigures.Of([Example([1]), Example([1]), Example([0], false), Example([0], false)], [0.9, 0.4, 0.6, 0.2])
            .ShouldHaveSingleItem();

        figures.Area.ShouldBe(0.75);
        figures.Refused.ShouldAllBe(share => share == 0.5);
    }

    [Fact]
    public void A_set_without_unanswerable_questions_has_no_figures() => ConfidenceFigures.Of([Example([1])], [0.5]).ShouldBeEmpty();

    [Fact]
    public void A_key_is_always_in_the_same_fold_and_folds_are_about_equally_large()
    {
        var folds = Enumerable.Range(0, 4000).Select(i => Folds.Of($"article-{i}", 4)).ToList();

        Folds.Of("article-7", 4).ShouldBe(folds[7]);
        folds.CountBy(fold => fold).Select(fold => fold.Value).ShouldAllBe(count => count > 900 && count < 1100);
    }

    private static JudgedExample Example(float[] labels, bool isAnswerable = true) =>
        new("set", "Who?", "who", "a", isAnswerable, true, [.. labels.Select(_ => "A sentence.")],
            [.. labels.Select(_ => new float[] { 0 })], [.. labels.Select(_ => true)], labels);
}
