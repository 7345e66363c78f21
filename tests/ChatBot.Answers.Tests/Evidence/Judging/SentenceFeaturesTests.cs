using ChatBot.Answers.Evidence.Judging;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence.Judging;

public sealed class SentenceFeaturesTests
{
    private const string Text = "The mayor opened the harbour bridge in Bergen. It cost 40 million crowns. Nobody was hurt.";

    [Fact]
    public void Words_that_stand_in_the_sentence_around_it_and_nowhere_are_told_apart()
    {
        var overlaps = MadeUpQuestion.Views("What did the harbour bridge in Bergen cost the taxpayer?", Text)
            .Select(view => view.Overlap).ToList();

        // Asked are harbour, bridge, Bergen, cost, taxpayer: three in the first sentence, one in the second, all but one in the article.
        overlaps[0].RarityInside.ShouldBe(3 / 5.0, 1e-9);
        overlaps[1].RarityInside.ShouldBe(1 / 5.0, 1e-9);
        overlaps.ShouldAllBe(overlap => Math.Abs(overlap.RarityAround - 0.8) < 1e-9 && Math.Abs(overlap.RarityInArticle - 0.8) < 1e-9);
        overlaps[0].RarityMissing.ShouldBe(2 * Math.Log(1 + (99 / 2.0)) / Math.Log(100), 1e-9);
    }

    [Fact]
    public void A_name_around_the_sentence_is_missing_inside_only()
    {
        var overlap = MadeUpQuestion.Views("What did the bridge in Bergen cost?", Text)[1].Overlap;

        (overlap.Names, overlap.NamesMissingInside, overlap.NamesMissingAround).ShouldBe((1, 1, 0));
    }

    [Fact]
    public void A_number_that_is_asked_and_missing_is_counted()
    {
        var overlaps = MadeUpQuestion.Views("Did it cost 41 million?", Text).Select(view => view.Overlap.NumbersMissingAround).ToList();

        overlaps.ShouldAllBe(missing => missing == 1);
    }

    [Fact]
    public void Order_is_measured_on_words_that_carry_meaning()
    {
        var order = MadeUpQuestion.Views("When did the mayor open a harbour bridge?", Text)[0].Order;

        // mayor open harbour bridge: all in order, two of three pairs side by side (open–harbour too), and the run "mayor open".
        order.LongestCommon.ShouldBe(1);
        order.Pairs.ShouldBe(1);
        order.HasLastWord.ShouldBeTrue();
    }

    [Fact]
    public void The_longest_run_counts_every_word() =>
        MadeUpQuestion.Views("Who said \"opened the harbour bridge in Oslo\"?", Text)[0].Order.LongestRun.ShouldBe(5);

    [Theory]
    [InlineData("Which bridge was opened?", 1)]
    [InlineData("Which tunnel was opened?", 0)]
    [InlineData("Who opened the bridge?", -1)]
    [InlineData("What did the mayor open?", -1)]
    public void The_thing_asked_for_is_looked_for(string question, double expected) =>
        MadeUpQuestion.Views(question, Text)[0].Focus.Inside.ShouldBe(expected);

    [Theory]
    [InlineData("Was anybody hurt?", true)]
    [InlineData("Was nobody hurt?", false)]
    public void A_sentence_that_says_no_where_the_question_does_not_is_noticed(string question, bool expected) =>
        MadeUpQuestion.Views(question, Text)[2].Shape.IsNegatedUnlike.ShouldBe(expected);

    [Fact]
    public void A_row_has_a_finite_value_for_each_name_and_compares_with_the_best()
    {
        var rows = SentenceFeatures.Rows(MadeUpQuestion.Views("What did the bridge cost?", Text));

        rows.ShouldAllBe(row => row.Length == SentenceFeatures.Names.Count && row.All(float.IsFinite));
        var behind = SentenceFeatures.Names.ToList().IndexOf("met inside, behind the best");
        rows.Max(row => row[behind]).ShouldBe(0);
        rows.Min(row => row[behind]).ShouldBeLessThan(0);
    }

    [Fact]
    public void Names_are_told_apart() => SentenceFeatures.Names.Distinct().Count().ShouldBe(SentenceFeatures.Names.Count);

    [Fact]
    public void No_sentence_makes_no_row() => SentenceFeatures.Rows([]).ShouldBeEmpty();
}
