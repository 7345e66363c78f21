using ChatBot.Language.Words;

namespace ChatBot.Language.Tests.Words;

public class DeterminersTests
{
    [Theory]
    [InlineData("an", "article")]
    [InlineData("their", "possessive theirs")]
    [InlineData("our", "possessive")]
    [InlineData("those", "pointing")]
    [InlineData("no", "")]
    public void A_word_before_a_noun_is_of_its_kind(string word, string kinds)
    {
        Determiners.Is(word).ShouldBeTrue();
        Determiners.IsArticle(word).ShouldBe(kinds.Contains("article"));
        Determiners.IsPossessive(word).ShouldBe(kinds.Contains("possessive"));
        Determiners.IsTheirs(word).ShouldBe(kinds.Contains("theirs"));
        Determiners.IsPointing(word).ShouldBe(kinds.Contains("pointing"));
    }

    [Theory]
    [InlineData("they")]
    [InlineData("port")]
    [InlineData("")]
    public void Any_other_word_is_none(string word) => Determiners.Is(word).ShouldBeFalse();
}
