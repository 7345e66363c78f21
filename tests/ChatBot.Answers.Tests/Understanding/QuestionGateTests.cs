using ChatBot.Answers.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Understanding;

public sealed class QuestionGateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("???")]
    [InlineData("hi")]
    [InlineData("Thanks!")]
    [InlineData("thank you very much")]
    [InlineData("Good morning")]
    [InlineData("How is it going?")]
    [InlineData("How are you doing today?")]
    public void What_asks_nothing_is_no_question(string text) =>
        QuestionGate.Check(QuestionGate.Clean(text), 2000).ShouldBe(RefusalReason.NotAQuestion);

    [Fact]
    public void A_very_long_text_is_too_long() =>
        QuestionGate.Check(new string('x', 1_000_000), 2000).ShouldBe(RefusalReason.TooLong);

    [Theory]
    [InlineData("What did Lavrov demand?")]
    [InlineData("Lavrov")]
    [InlineData("Wer ist Лавров?")]
    [InlineData("Что сказал Лавров о мире?")]
    public void What_may_be_searched_for_passes(string text) => QuestionGate.Check(text, 2000).ShouldBeNull();

    [Fact]
    public void Control_characters_and_lone_surrogates_do_not_survive_cleaning() =>
        QuestionGate.Clean(" What\u0000did\u001b[31m\tLavrov \ud800demand?\n").ShouldBe("What did [31m Lavrov \uFFFDdemand?");

    [Fact]
    public void Cleaning_twice_is_cleaning_once() =>
        Prop.ForAll<NonNull<string>>(text => QuestionGate.Clean(QuestionGate.Clean(text.Get)) == QuestionGate.Clean(text.Get))
        .QuickCheckThrowOnFailure();
}
