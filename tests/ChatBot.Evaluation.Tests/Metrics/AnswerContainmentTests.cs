using ChatBot.Evaluation.Metrics;
using ChatBot.Evaluation.QuestionSets;

namespace ChatBot.Evaluation.Tests.Metrics;

public sealed class AnswerContainmentTests
{
    private const string Sentence = "The mayor opened the new bridge on the first day of May.";

    [Theory]
    [InlineData("The bridge cost 3,000 dollars.", "$3000", 1.0)]
    [InlineData("He met Bob’s sister.", "bob", 1.0)]
    [InlineData("It ended a long war.", "the long war", 1.0)]
    [InlineData("Odom came.", "Odo", 0.0)]
    [InlineData("", "Odo", 0.0)]
    public void A_short_answer_must_stand_in_the_reply_after_folding(string reply, string answer, double expected) =>
        AnswerContainment.Of(Asking([answer]), reply, []).ShouldBe(expected);

    [Fact]
    public void Any_of_the_answers_will_do() =>
        AnswerContainment.Of(Asking(["May 1", "first of May"]), "On the first of May.", []).ShouldBe(1);

    [Theory]
    [InlineData("Yes, they did.", "Yes", 1.0)]
    [InlineData("They did, yes.", "Yes", 0.0)]
    [InlineData("There was no rain.", "no", 0.0)]
    [InlineData("No.", "no", 1.0)]
    public void Yes_and_no_must_open_the_reply(string reply, string answer, double expected) =>
        AnswerContainment.Of(Asking([answer]), reply, []).ShouldBe(expected);

    [Fact]
    public void Key_terms_stand_for_the_answer_and_their_share_counts() =>
        AnswerContainment.Of(Asking([Sentence]) with { KeyTerms = ["mayor", "May", "bridges", "…"] }, "In May the mayor came.", [])
            .ShouldNotBeNull().ShouldBe(2.0 / 3, 1e-12);

    [Fact]
    public void A_long_answer_is_looked_for_only_where_a_relevant_article_holds_it()
    {
        AnswerContainment.Of(Asking([Sentence]), Sentence, []).ShouldBeNull();
        AnswerContainment.Of(Asking([Sentence]), Sentence, [WordSequence.Of($"Now: {Sentence}")]).ShouldBe(1);
    }

    [Fact]
    public void Five_words_are_short_and_six_are_not()
    {
        AnswerContainment.Of(Asking(["the one two three four five"]), "", []).ShouldBe(0);
        AnswerContainment.Of(Asking(["one two three four five six"]), "", []).ShouldBeNull();
    }

    [Fact]
    public void Without_an_answer_nothing_is_measured()
    {
        AnswerContainment.Of(Asking([]), "Yes.", []).ShouldBeNull();
        AnswerContainment.Of(Asking(["—"]), "Yes.", []).ShouldBeNull();
    }

    private static SetQuestion Asking(string[] answers) => new() { Id = "q", Text = "?", Answers = answers };
}
