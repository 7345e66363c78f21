using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class EvidenceTests
{
    private const string Long = "the two sides will meet again in Oslo on Friday";

    [Fact]
    public void Changed_white_space_and_quotation_marks_do_not_lose_it()
    {
        const string Text = "Intro. He said “we\nwill  go”.";

        var evidence = Evidence.Locate(Asking("\"we will go\"", "a1"), Articles(("a1", Text))).ShouldHaveSingleItem();

        evidence.Places.ShouldHaveSingleItem().Range.Of(Text).ShouldBe("we\nwill  go");
    }

    [Fact]
    public void Every_place_in_a_relevant_article_counts() =>
        Evidence.Locate(Asking("two", "a1"), Articles(("a1", "Two or two."), ("a2", "Two.")))[0].Places
            .Select(place => place.ArticleId).ShouldBe(["a1", "a1"]);

    [Fact]
    public void A_long_one_counts_in_every_article_that_holds_it() =>
        Evidence.Locate(Asking(Long, "a1"), Articles(("a1", Long), ("a2", $"And {Long}.")))[0].Places
            .Select(place => place.ArticleId).ShouldBe(["a1", "a2"]);

    [Fact]
    public void A_short_one_counts_anywhere_where_no_article_is_named_relevant() =>
        Evidence.Locate(Asking("two"), Articles(("a2", "Two.")))[0].Places.Count.ShouldBe(1);

    [Fact]
    public void One_that_no_article_holds_is_kept_without_a_place() =>
        Evidence.Locate(Asking("three", "a1"), Articles(("a1", "Two."))).ShouldHaveSingleItem().Places.ShouldBeEmpty();

    [Fact]
    public void One_without_words_is_left_out() =>
        Evidence.Locate(Asking("…", "a1"), Articles(("a1", "Two …"))).ShouldBeEmpty();

    private static SetQuestion Asking(string evidence, params string[] relevant) =>
        new() { Id = "q", Text = "?", Evidence = [evidence], Relevant = relevant };

    private static Dictionary<string, WordSequence> Articles(params (string Id, string Text)[] articles) =>
        articles.ToDictionary(article => article.Id, article => WordSequence.Of(article.Text));
}
