using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Tests.Reading;

public sealed class SentenceListTests
{
    [Fact]
    public void Sentences_of_one_article_stand_behind_one_title()
    {
        var list = SentenceList.Of(
            [("Tower sold", "It cost 240,000 euros."), ("Tower sold", "The lamp is broken."), ("Rain", "It rained.")]);

        list.Text.ShouldBe("Tower sold. It cost 240,000 euros. The lamp is broken. Rain. It rained. ");
    }

    [Theory]
    [InlineData("News", "A day.", "News", "Another day.")]
    [InlineData(null, "A day.", null, "Another day.")]
    [InlineData("", "A day.", "Is it?", "A day.")]
    [InlineData("News", "", "Rain", "It rained – 🌧️ – all day.")]
    public void Each_sentence_stands_where_its_place_says(string? first, string one, string? second, string other)
    {
        var list = SentenceList.Of([(first, one), (second, other)]);

        list.Places.Select(place => place.Of(list.Text)).ShouldBe([one, other]);
    }

    [Fact]
    public void Nothing_makes_an_empty_list()
    {
        var list = SentenceList.Of([]);

        list.Text.ShouldBeEmpty();
        list.Places.ShouldBeEmpty();
    }
}
