using ChatBot.Host.Citing;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Citing;

public class CitedPlaceTests
{
    private const string Before = "Bridge opens in May.\nIt cost a lot. It cost a lot. The mayor is glad.";

    [Fact]
    public void Words_are_found_at_their_place() => PlaceOf("It cost a lot.").FindIn(Before).ShouldBe(RangeOf("It cost a lot.", Before));

    [Fact]
    public void Of_several_places_the_one_that_was_cited_is_meant()
    {
        var second = new TextRange(Before.LastIndexOf("It cost", StringComparison.Ordinal), "It cost a lot.".Length);

        CitedPlace.Of(second, "It cost a lot.").FindIn(Before).ShouldBe(second);
    }

    [Fact]
    public void Words_that_have_moved_are_found_where_they_are_now()
    {
        var now = "Correction: it is June.\n" + Before;

        PlaceOf("The mayor is glad.").FindIn(now).ShouldBe(RangeOf("The mayor is glad.", now));
    }

    [Fact]
    public void Of_several_new_places_the_nearest_is_meant()
    {
        var now = "It cost a lot. " + new string('.', 200) + "\n" + Before.Insert(20, "!!");

        PlaceOf("It cost a lot.").FindIn(now).ShouldBe(new TextRange(0, 14));
    }

    [Fact]
    public void Words_that_are_gone_are_not_found() =>
        PlaceOf("in May").FindIn(Before.Replace("May", "June", StringComparison.Ordinal)).ShouldBeNull();

    [Fact]
    public void Words_inside_of_others_are_other_words() => PlaceOf("glad").FindIn("The mayor answered ungladly.").ShouldBeNull();

    [Fact]
    public void Without_its_words_an_address_means_what_stands_there()
    {
        CitedPlace.Parse("3", "8", null)!.Value.FindIn(Before).ShouldBe(new TextRange(3, 5));
        CitedPlace.Parse("3", "8", "nonsense")!.Value.FindIn(Before).ShouldBe(new TextRange(3, 5));
        CitedPlace.Parse("3", "800", null)!.Value.FindIn(Before).ShouldBeNull();
    }

    [Fact]
    public void A_place_is_read_as_it_is_written()
    {
        var place = PlaceOf("The mayor is glad.");

        CitedPlace.Parse(place.ToString()).ShouldBe(place);
    }

    [Theory]
    [InlineData("8", "3")]
    [InlineData("3", "3")]
    [InlineData("-1", "3")]
    [InlineData(" 1", "3")]
    [InlineData("1", null)]
    [InlineData("99999999999", "999999999999")]
    public void What_is_no_range_is_no_place(string? start, string? end) => CitedPlace.Parse(start, end, null).ShouldBeNull();

    private static CitedPlace PlaceOf(string words) => CitedPlace.Of(RangeOf(words, Before), words);

    private static TextRange RangeOf(string words, string text) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
