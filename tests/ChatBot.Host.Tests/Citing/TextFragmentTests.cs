using ChatBot.Host.Citing;

namespace ChatBot.Host.Tests.Citing;

public class TextFragmentTests
{
    [Theory]
    [InlineData("https://news.example/a", "Ships waited outside.", "https://news.example/a#:~:text=Ships%20waited%20outside.")]
    [InlineData("https://news.example/a#top", "Ships waited.", "https://news.example/a#top:~:text=Ships%20waited.")]
    [InlineData("https://news.example/a", "A well-known, “odd” one & more", "https://news.example/a#:~:text="
        + "A%20well%2Dknown%2C%20%E2%80%9Codd%E2%80%9D%20one%20%26%20more")]
    [InlineData("https://news.example/a", "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
        "https://news.example/a#:~:text=one%20two%20three%20four%20five%20six,ten%20eleven%20twelve%20thirteen%20fourteen%20fifteen")]
    [InlineData("https://news.example/a", " ", "https://news.example/a")]
    public void An_address_leads_to_the_quoted_words(string address, string quote, string expected) =>
        TextFragment.At(address, quote).ShouldBe(expected);
}
