using ChatBot.Answers.Evidence;
using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence;

public sealed class DefinitionTests
{
    [Theory]
    [InlineData("What is sandwort?", "Sandwort is a herb of the dunes.")]
    [InlineData("wat is sandwort", "He ate sandwort, a bitter herb, for a week.")]
    [InlineData("What's sandwort?", "The bread holds a herb called “sandwort.”")]
    [InlineData("What is sandwort?", "It contained “sandwort,” a bitter herb.")]
    [InlineData("What are sand eels?", "Puffins live on sand eels — the small fish of these shallows.")]
    [InlineData("Who is Nora Velin?", "Nora Velin, 58, lived there for two years.")]
    [InlineData("Who is Nora Velin", "They asked keeper Nora Velin about it.")]
    [InlineData("Who was Nora Velin?", "Nora Velin was a keeper.")]
    [InlineData("What is the OVB?", "The OVB, which oversees the harbours, was asked.")]
    public void A_sentence_that_tells_what_a_thing_is_is_known(string question, string text) => Defines(question, text).ShouldBeTrue();

    [Theory]
    [InlineData("What is sandwort?", "The bread is baked with sandwort, and he ate it.")]
    [InlineData("What is sandwort?", "He gathered sandwort. A herb of the dunes is the sea pink.")]
    [InlineData("What is the verdict?", "The verdict, a surprise to many, came at noon.")]
    [InlineData("Who is Nora Velin?", "The tower of Nora Velin was sold.")]
    [InlineData("Who is the keeper?", "The keeper, a woman of 58, lived there.")]
    [InlineData("What is wrong with sandwort?", "Sandwort is a herb of the dunes.")]
    [InlineData("What did he do with sandwort?", "Sandwort is a herb of the dunes.")]
    public void Nothing_else_is_taken_for_one(string question, string text) => Defines(question, text).ShouldBeFalse();

    private static bool Defines(string question, string text) =>
        MadeUpQuestion.Views(question, text).Any(view => AnswerRules.Introduces(view) == 2);
}
