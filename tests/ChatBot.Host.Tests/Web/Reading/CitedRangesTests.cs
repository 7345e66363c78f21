using ChatBot.Host.Web.Reading;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Web.Reading;

public class CitedRangesTests
{
    [Fact]
    public void An_address_names_the_citation_and_the_others()
    {
        var ranges = CitedRanges.Parse("3", "8", "10-12,20-25", 30);

        ranges.Cited.ShouldBe(new TextRange(3, 5));
        ranges.Also.ShouldBe([new TextRange(10, 2), new TextRange(20, 5)]);
    }

    [Theory]
    [InlineData("8", "3")]
    [InlineData("3", "3")]
    [InlineData("3", "31")]
    [InlineData("-1", "3")]
    [InlineData(" 1", "3")]
    [InlineData("1", null)]
    [InlineData("99999999999", "999999999999")]
    public void What_is_no_range_of_the_text_marks_nothing(string? start, string? end) => CitedRanges.Parse(start, end, null, 30).Cited.ShouldBeNull();

    [Fact]
    public void A_bad_pair_spoils_no_other() => CitedRanges.Parse(null, null, "x,5,3-1,1-2-3,,4-6,40-50", 30).Also.ShouldBe([new TextRange(4, 2)]);

    [Fact]
    public void No_more_than_twenty_others_are_marked() =>
        CitedRanges.Parse(null, null, string.Join(',', Enumerable.Range(0, 1000).Select(at => $"{at}-{at + 1}")), 2000).Also.Count.ShouldBe(20);
}
