using ChatBot.Learning.Trials.Corruptions;

namespace ChatBot.Learning.Tests.Trials;

public sealed class DrawnKindTests
{
    [Theory]
    [InlineData("Nineteen thousand four hundred people came to the fair.", 0, "1,900,400 people came to the fair.")]
    [InlineData("The ship carried twenty-five horses.", 0, "The ship carried 205 horses.")]
    [InlineData("The bridge cost $3 million.", 0, "The bridge cost $3 thousand.")]
    [InlineData("The bridge cost $3 million.", 7, "The bridge cost $3 billion.")]
    [InlineData("Two hundred sheep were lost.", 0, "Two thousand sheep were lost.")]
    [InlineData("The “hundred thousand stars” shone.", 0, null)]
    [InlineData("The bridge is old.", 0, null)]
    public void A_number_is_made_another_by_its_words(string said, int draw, string? falsehood) =>
        NumberMisworded.Of(said, draw).ShouldBe(falsehood);

    [Theory]
    [InlineData("Nearly 40 people came.", 0, "Over 40 people came.")]
    [InlineData("At least 1,200 sheep were lost.", 0, "At most 1,200 sheep were lost.")]
    [InlineData("The bridge cost more than $3 million.", 0, "The bridge cost fewer than $3 million.")]
    [InlineData("He sailed over the years.", 0, null)]
    [InlineData("They took over 40 years ago.", 0, null)]
    public void How_near_an_amount_is_is_made_otherwise(string said, int draw, string? falsehood) =>
        PrecisionSwap.Of(said, draw).ShouldBe(falsehood);

    [Theory]
    [InlineData("“It is safe,” Lind said.", "“It is safe,” Olav Berg said.")]
    [InlineData("Another said that it is safe.", null)]
    [InlineData("“It is safe,” he said.", null)]
    public void Another_of_the_article_speaks(string said, string? falsehood) =>
        SpeakerChanged.Of(said, "“It is old,” said Ada Lind, the mayor. Olav Berg said that it leaks.", 0).ShouldBe(falsehood);
}
