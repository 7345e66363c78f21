using ChatBot.Language.Numbers;

namespace ChatBot.Language.Tests.Numbers;

public sealed class NumberWordsTests
{
    [Theory]
    [InlineData("what ended in nineteen forty five", "what ended in 1945")]
    [InlineData("in nineteen oh five", "in 1905")]
    [InlineData("in twenty twenty-four", "in 2024")]
    [InlineData("in two thousand and ten", "in 2010")]
    [InlineData("twenty percent of Ukraine", "20 percent of Ukraine")]
    [InlineData("three hundred and sixty five days", "365 days")]
    [InlineData("thirty five people", "35 people")]
    public void A_number_that_is_spoken_out_becomes_digits(string spoken, string written) => NumberWords.ToDigits(spoken).ShouldBe(written);

    [Theory]
    [InlineData("the four provinces")]
    [InlineData("the four and five provinces")]
    [InlineData("one by one")]
    [InlineData("How many hundred?")]
    [InlineData("one of two")]
    public void What_articles_write_as_a_word_stays_one(string text) => NumberWords.ToDigits(text).ShouldBe(text);
}
