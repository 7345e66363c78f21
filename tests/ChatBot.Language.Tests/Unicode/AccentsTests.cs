using ChatBot.Language.Unicode;

namespace ChatBot.Language.Tests.Unicode;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("Café naïve Łódź Việt", "Cafe naive Łodz Viet")]
    [InlineData("e\u0301", "e")]
    [InlineData("plain", "plain")]
    [InlineData("한글 ﬁ", "한글 ﬁ")]
    public void Letters_lose_their_marks_and_nothing_else(string text, string bare) => Accents.Remove(text).ShouldBe(bare);

    [Fact]
    public void A_lone_surrogate_becomes_the_replacement_character() => Accents.Remove("é\ud800").ShouldBe("e\ufffd");
}
