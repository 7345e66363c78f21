using ChatBot.Articles.Passages;

namespace ChatBot.Articles.Tests.Passages;

public sealed class WordCountTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("two words", 2)]
    [InlineData("  spaced   out ", 2)]
    [InlineData("你好世界", 2)]
    [InlineData("https://example.org/a/very/long/address/of/eighty/characters/or/so/that/no/one/reads", 5)]
    public void Words_are_counted_as_an_encoder_feels_them(string text, int words) =>
        WordCount.Of(text, new(0, text.Length)).ShouldBe(words);
}
