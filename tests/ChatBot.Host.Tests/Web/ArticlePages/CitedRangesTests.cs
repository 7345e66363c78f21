using System.Security.Cryptography;
using System.Text;
using ChatBot.Articles;
using ChatBot.Host.Citing;
using ChatBot.Host.Web.ArticlePages;
using ChatBot.Language;

namespace ChatBot.Host.Tests.Web.ArticlePages;

public class CitedRangesTests
{
    private const string Text = "Bridge opens in May.\nIt cost a lot. The mayor is glad.";
    private const string Cited = "It cost a lot.";

    [Fact]
    public void An_address_names_the_citation_and_the_others()
    {
        var ranges = CitedRanges.Of(ArticleAddress.Parse("3", "8", null, null, "10-12,20-25"), Of(Text));

        ranges.Cited.ShouldBe(new TextRange(3, 5));
        ranges.Also.ShouldBe([new TextRange(10, 2), new TextRange(20, 5)]);
    }

    [Fact]
    public void What_is_no_range_of_the_text_marks_nothing()
    {
        var ranges = CitedRanges.Of(ArticleAddress.Parse("3", "300", null, null, "10-12,20-250"), Of(Text));

        ranges.Cited.ShouldBeNull();
        ranges.Also.ShouldBe([new TextRange(10, 2)]);
        ranges.IsChanged.ShouldBeFalse();
    }

    [Fact]
    public void In_the_version_that_was_cited_the_words_are_where_they_were()
    {
        var ranges = CitedRanges.Of(Address(), Of(Text));

        ranges.Cited.ShouldBe(new TextRange(21, 14));
        ranges.IsChanged.ShouldBeFalse();
    }

    [Theory]
    [InlineData("Correction: it was April at first.\n", "")]
    [InlineData("", "\nCorrection: it was April at first.")]
    public void After_a_correction_elsewhere_the_words_are_found_and_the_change_is_known(string above, string below)
    {
        var ranges = CitedRanges.Of(Address(), Of(above + Text + below));

        ranges.Cited!.Value.Of(above + Text + below).ShouldBe(Cited);
        ranges.Also.ShouldHaveSingleItem().Of(above + Text + below).ShouldBe("The mayor is glad.");
        (ranges.IsChanged, ranges.IsLost).ShouldBe((true, false));
    }

    [Fact]
    public void Words_that_were_corrected_are_lost_and_no_others_marked()
    {
        var ranges = CitedRanges.Of(Address(), Of(Text.Replace("a lot", "much ", StringComparison.Ordinal)));

        ranges.Cited.ShouldBeNull();
        (ranges.IsChanged, ranges.IsLost).ShouldBe((true, true));
    }

    [Fact]
    public void An_address_of_the_article_alone_has_nothing_to_lose()
    {
        var ranges = CitedRanges.Of(ArticleAddress.Parse(null, null, "ffffffff", null, null), Of(Text));

        (ranges.IsChanged, ranges.IsLost).ShouldBe((false, false));
    }

    private static ArticleAddress Address() => new(
        ArticleAddress.VersionOf(Of(Text).ContentHash), CitedPlace.Of(new TextRange(21, 14), Cited),
        [CitedPlace.Of(new TextRange(36, 18), "The mayor is glad.")]);

    private static Article Of(string text) => new()
    {
        Id = "a",
        Title = "Title",
        Text = text,
        Origin = "/a",
        ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
    };
}
