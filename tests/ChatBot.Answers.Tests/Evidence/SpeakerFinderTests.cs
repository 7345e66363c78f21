using ChatBot.Answers.Evidence;
using ChatBot.Articles;

namespace ChatBot.Answers.Tests.Evidence;

public sealed class SpeakerFinderTests
{
    [Theory]
    [InlineData("“It is so. We know it,” Lavrov said.", "Lavrov")]
    [InlineData("“It is so. We know it,” said Sergei Lavrov.", "Sergei Lavrov")]
    [InlineData("“It is so. We know it,” the Russian minister said.", "the Russian minister")]
    [InlineData("“It is so. We know it,” Lavrov later added.", "Lavrov")]
    public void The_first_sentence_of_a_quotation_is_said_by_whom_its_close_names(string text, string speaker) =>
        SpeakerFinder.Find(text, new(0, "“It is so.".Length))!.Value.Of(text).ShouldBe(speaker);

    [Theory]
    [InlineData("It is so. Lavrov said that he knew it.")]
    [InlineData("“It is so,” Putin said. “We know it,” Lavrov said.")]
    [InlineData("“It is so. We know it.”")]
    public void Nobody_is_guessed_at(string text) =>
        SpeakerFinder.Find(text, TextRange.Between(0, text.IndexOf(". ", StringComparison.Ordinal) + 1)).ShouldBeNull();
}
