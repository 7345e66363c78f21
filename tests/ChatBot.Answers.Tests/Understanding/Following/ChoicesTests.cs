using ChatBot.Answers.Conversations;
using ChatBot.Answers.Understanding.Following;

namespace ChatBot.Answers.Tests.Understanding.Following;

public sealed class ChoicesTests
{
    private static readonly Turn Back =
        new("What did he say?", "What did he say?", "", false) { Choices = ["Sergei Lavrov", "Putin", "NATO"] };

    [Fact]
    public void A_question_back_names_its_choices() =>
        Choices.Ask(Back.Choices).ShouldBe("Do you mean “Sergei Lavrov”, “Putin” or “NATO”?");

    [Theory]
    [InlineData("the second", "What did Putin say?")]
    [InlineData("2", "What did Putin say?")]
    [InlineData("the last one", "What did NATO say?")]
    [InlineData("Lavrov", "What did Sergei Lavrov say?")]
    [InlineData("I mean Putin", "What did Putin say?")]
    public void An_answer_to_it_is_understood_as_the_choice(string answer, string understood) =>
        Choices.Chosen(answer, Back).ShouldBe(understood);

    [Theory]
    [InlineData("What did Trump say?")]
    [InlineData("the fourth")]
    [InlineData("never mind")]
    public void Anything_else_is_no_answer_to_it(string text) =>
        Choices.Chosen(text, Back).ShouldBeNull();

    [Fact]
    public void Words_that_only_look_like_a_question_back_offer_no_choices() =>
        Choices.Chosen("the second", new("What did he say?", "What did he say?", Choices.Ask(Back.Choices), false)).ShouldBeNull();

    [Fact]
    public void An_answer_of_the_bot_offers_no_choices() =>
        Choices.Chosen("the second", Back with { Answered = true }).ShouldBeNull();
}
