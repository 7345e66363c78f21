using ChatBot.Retrieval.Spelling;

namespace ChatBot.Retrieval.Tests.Spelling;

public sealed class SlipsTests
{
    [Theory]
    [InlineData("mulsim", "muslim")]
    [InlineData("publshed", "published")]
    [InlineData("lojnger", "longer")]
    [InlineData("glonal", "global")]
    [InlineData("ewst", "west")]
    public void One_letter_wrong_missing_too_many_or_swapped_is_a_slip(string typed, string meant) => Slips.Of(typed).ShouldContain(meant);

    [Theory]
    [InlineData("lottery", "pottery")]
    [InlineData("loquod", "liquid")]
    [InlineData("word", "word")]
    public void A_first_letter_two_slips_or_none_are_not(string typed, string meant) => Slips.Of(typed).ShouldNotContain(meant);

    [Fact]
    public void All_slips_of_a_short_word() =>
        // "ab": 1 swap, 1 letter less, 25 other second letters, 26 inserted after each letter less the one that comes twice ("abb").
        Slips.Of("ab").Count.ShouldBe(1 + 1 + 25 + 26 + 26 - 1);

    [Theory]
    [InlineData("whcih", true)]
    [InlineData("betweenn", true)]
    [InlineData("thier", true)]
    [InlineData("abbout", true)]
    [InlineData("moist", false)]
    [InlineData("whch", false)]
    [InlineData("hte", false)]
    [InlineData("", false)]
    public void Swapped_or_doubled_letters_of_a_function_word_are_told(string word, bool isFunctionWord) =>
        Slips.IsFunctionWord(word).ShouldBe(isFunctionWord);
}
