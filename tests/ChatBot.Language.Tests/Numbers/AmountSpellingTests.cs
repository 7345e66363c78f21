using ChatBot.Language.Numbers;

namespace ChatBot.Language.Tests.Numbers;

public sealed class AmountSpellingTests
{
    [Theory]
    [InlineData("Who gets 180m euros?", "Who gets 180 million euros?")]
    [InlineData("How much is €1.2bn for?", "How much is 1.2 billion euros for?")]
    [InlineData("Who paid $3m?", "Who paid 3 million dollars?")]
    [InlineData("Who paid £20k?", "Who paid 20 thousand pounds?")]
    [InlineData("Who paid ¥5bn?", "Who paid 5 billion yen?")]
    [InlineData("What cost $1.5 million?", "What cost 1.5 million dollars?")]
    [InlineData("Where do 2.5tn dollars go?", "Where do 2.5 trillion dollars go?")]
    public void A_large_number_is_written_in_words(string text, string written) => AmountSpelling.InWords(text).ShouldBe(written);

    [Theory]
    [InlineData("What cost 180 million euros?")]
    [InlineData("Who won the 100m hurdles?")]
    [InlineData("Who jumped 1.5m?")]
    [InlineData("What cost $30?")]
    [InlineData("How far is 5km?")]
    [InlineData("Who said that in 2019?")]
    [InlineData("")]
    public void Anything_else_is_left(string text) => AmountSpelling.InWords(text).ShouldBe(text);

    [Fact]
    public void A_number_with_its_scale_is_found_in_one_word()
    {
        AmountSpelling.InOneWord("180", "million").ShouldBe(["180m", "180mn", "180mln"], ignoreOrder: true);
        AmountSpelling.InOneWord("180", "euros").ShouldBeEmpty();
        AmountSpelling.InOneWord("many", "million").ShouldBeEmpty();
    }
}
