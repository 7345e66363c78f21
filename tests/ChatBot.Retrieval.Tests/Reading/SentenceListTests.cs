using ChatBot.Retrieval.Reading;

namespace ChatBot.Retrieval.Tests.Reading;

public sealed class SentenceListTests
{
    [Fact]
    public void Sentences_of_one_article_stand_behind_one_title()
    {
        var list = SentenceList.Of([
            ("Tower sold", null, "It cost 240,000 euros."), ("Tower sold", null, "The lamp is broken."), ("Rain", null, "It rained.")]);

        list.Text.ShouldBe("Tower sold. It cost 240,000 euros. The lamp is broken. Rain. It rained. ");
    }

    [Fact]
    public void What_a_sentence_leans_on_stands_before_it_and_is_no_place()
    {
        var list = SentenceList.Of([("Tower sold", "The tower was sold.", "It cost 240,000 euros.")]);

        list.Text.ShouldBe("Tower sold. The tower was sold. It cost 240,000 euros. ");
        list.Places.Single().Of(list.Text).ShouldBe("It cost 240,000 euros.");
    }

    [Fact]
    public void What_was_just_listed_is_not_said_again()
    {
        var list = SentenceList.Of([
            ("Tower sold", null, "The tower was sold."), ("Tower sold", "The tower was sold.", "It cost 240,000 euros."),
            ("Tower bought", "It cost 240,000 euros.", "It was a good price.")]);

        list.Text.ShouldBe("Tower sold. The tower was sold. It cost 240,000 euros. Tower bought. It cost 240,000 euros. It was a good price. ");
    }

    [Theory]
    [InlineData("News", "A day.", "News", "Another day.")]
    [InlineData(null, "A day.", null, "Another day.")]
    [InlineData("", "A day.", "Is it?", "A day.")]
    [InlineData("News", "", "Rain", "It rained – 🌧️ – all day.")]
    public void Each_sentence_stands_where_its_place_says(string? first, string one, string? second, string other)
    {
        var list = SentenceList.Of([(first, null, one), (second, null, other)]);

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
