using ChatBot.Learning.Trials;

namespace ChatBot.Learning.Tests.Trials;

public sealed class SpokenTests
{
    [Theory]
    [InlineData("Ada Lind said: “It leaks. The pier is old.” The town agrees.", "The pier is old.", true)]
    [InlineData("Ada Lind said: “It leaks. The pier is old.” The town agrees.", "The town agrees.", false)]
    [InlineData("\"It leaks,\" Ada Lind said.\nThe pier is old.", "The pier is old.", false)]
    [InlineData("LIND: We want a pier.", "We want a pier.", true)]
    [InlineData("Ada Lind said: “We want a pier.”", "Ada Lind said: “We want a pier.”", false)]
    public void Speech_that_does_not_say_whose_is_known(string text, string sentence, bool isSpoken) =>
        Spoken.Is(text, new(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length)).ShouldBe(isSpoken);
}
