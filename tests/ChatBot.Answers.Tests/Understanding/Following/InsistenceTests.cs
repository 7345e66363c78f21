using ChatBot.Answers.Understanding.Following;
using FsCheck.Fluent;

namespace ChatBot.Answers.Tests.Understanding.Following;

public sealed class InsistenceTests
{
    private static readonly string[] Pressings =
    [
        "I insist.", "Are you sure?", "Look again!", "You are wrong.", "It is in the article.", "But it is there.", "You must know.",
        "That's wrong.", "I know it is in the articles.",
        "Try again.", "Answer me.", "I don't believe you.",
    ];

    [Fact]
    public void Any_mix_of_pressing_words_asks_nothing()
    {
        foreach (var mix in Gen.Elements(Pressings).NonEmptyListOf().Sample(50, 8))
            Insistence.Strip(string.Join(' ', mix)).ShouldBe("");
    }

    [Fact]
    public void Pressing_words_around_a_question_leave_the_question()
    {
        foreach (var mix in Gen.Elements(Pressings).NonEmptyListOf().Sample(50, 5))
            Insistence.Strip($"{string.Join(' ', mix)} What did Lavrov demand? {mix[0]}").ShouldBe("What did Lavrov demand?");
    }

    [Theory]
    [InlineData("What did Lavrov insist on?")]
    [InlineData("Is it in the article of Kommersant that Lavrov spoke?")]
    [InlineData("How'd it go under Frank Jr.'s lead?")]
    public void A_question_is_left_as_it_is(string question) => Insistence.Strip(question).ShouldBe(question);
}
