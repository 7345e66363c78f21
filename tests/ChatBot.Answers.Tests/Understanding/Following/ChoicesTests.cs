using ChatBot.Answers.Understanding.Following;

namespace ChatBot.Answers.Tests.Understanding.Following;

public sealed class ChoicesTests
{
    private static readonly string Back = Choices.Ask(["Sergei Lavrov", "Putin", "NATO"]);

    [Fact]
    public void A_question_back_names_its_choices() => Back.ShouldBe("Do you mean “Sergei Lavrov”, “Putin” or “NATO”?");

    [Fact]
    public void Its_choices_can_be_read_from_it() => Choices.In(Back).ShouldBe(["Sergei Lavrov", "Putin", "NATO"]);

    [Theory]
    [InlineData("the second", "What did Putin say?")]
    [InlineData("2", "What did Putin say?")]
    [InlineData("the last one", "What did NATO say?")]
    [InlineData("Lavrov", "What did Sergei Lavrov say?")]
    [InlineData("I mean Putin", "What did Putin say?")]
    public void An_answer_to_it_is_understood_as_the_choice(string answer, string understood) =>
        Choices.Chosen(answer, new("What did he say?", "What did he say?", Back, false)).ShouldBe(understood);

    [Theory]
    [InlineData("What did Trump say?")]
    [InlineData("the fourth")]
    [InlineData("never mind")]
    public void Anything_else_is_no_answer_to_it(string text) =>
        Choices.Chosen(text, new("What did he say?", "What did he say?", Back, false)).ShouldBeNull();

    [Fact]
    public void An_answer_of_the_bot_offers_no_choices() =>
        Choices.Chosen("the second", new("What did he say?", "What did he say?", Back, true)).ShouldBeNull();
}
