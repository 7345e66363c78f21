using ChatBot.Articles;
using ChatBot.Host.Branding;
using ChatBot.Host.Web.Assets;
using ChatBot.Host.Web.Pages;
using ChatBot.Host.Web.ArticlePages;
using ChatBot.Language;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Host.Tests.Web.ArticlePages;

public class ArticlePageTests
{
    [Fact]
    public void The_cited_range_stands_in_a_mark() =>
        Body(Of("First. Second one. Third."), new TextRange(7, 11))
            .ShouldContain("<p>First. <mark id=\"cited\" tabindex=\"-1\" autofocus>Second one.</mark> Third.</p>");

    [Fact]
    public void A_range_over_two_paragraphs_is_marked_in_both() =>
        Body(Of("One two.\nThree four."), new TextRange(4, 10))
            .ShouldContain("<p>One <mark id=\"cited\" tabindex=\"-1\" autofocus>two.</mark></p>\n<p><mark>Three</mark> four.</p>");

    [Fact]
    public void The_answer_s_other_citations_are_marked_otherwise() =>
        Body(Of("First. Second. Third."), new TextRange(7, 7), new TextRange(15, 6))
            .ShouldContain("<p>First. <mark id=\"cited\" tabindex=\"-1\" autofocus>Second.</mark> <mark class=\"also\">Third.</mark></p>");

    [Fact]
    public void Where_citations_overlap_the_one_that_was_followed_shows() =>
        Body(Of("First. Second. Third."), new TextRange(7, 7), new TextRange(0, 21))
            .ShouldContain("<p><mark class=\"also\">First. </mark><mark id=\"cited\" tabindex=\"-1\" autofocus>Second.</mark><mark "
            + "class=\"also\"> Third.</mark></p>");

    [Fact]
    public void Headings_and_lost_breaks_divide_the_text()
    {
        var article = Of("Heading\nOne.Two.") with { Headings = [new TextRange(0, 7)], Seams = [12] };

        Body(article, null).ShouldContain("<h2>Heading</h2>\n<p>One.</p>\n<p>Two.</p>");
    }

    [Fact]
    public void A_corrected_article_says_when_that_was_found() =>
        Body(Of("x") with { ChangedAt = new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.Zero) }, null)
            .ShouldContain("changed since it was first read: <time datetime=\"2026-03-02T08:00:00+00:00\">2 March 2026</time>");

    [Fact]
    public void The_article_s_words_are_in_the_article_s_language()
    {
        var body = Body(Of("Die Fähre lief auf Grund.") with { Language = "de\"" }, null);

        body.ShouldContain("<h1 lang=\"de&quot;\">");
        body.ShouldContain("<div class=\"story__text\" lang=\"de&quot;\">");
    }

    [Fact]
    public void Only_who_comes_from_an_answer_is_led_back_to_the_conversation()
    {
        Way(new CitedRanges(new TextRange(0, 1), []) { IsFollowed = true }).ShouldContain("label\">Back to the conversation</span>");
        Way(new CitedRanges(null, []) { IsFollowed = true, IsChanged = true }).ShouldContain("label\">Back to the conversation</span>");
        Way(CitedRanges.None).ShouldContain("label\">Ask a question</span>");

        static string Way(CitedRanges ranges) => ArticlePage.Body(Addresses, Of("x y"), ranges);
    }

    [Fact]
    public void Source_author_and_date_stand_below_the_title()
    {
        var article = Of("x") with
        {
            Source = "AP & co",
            Author = "A. Writer",
            PublishedAt = new DateTimeOffset(2025, 4, 14, 8, 0, 0, TimeSpan.FromHours(2))
        };

        var body = Body(article, null);

        body.ShouldContain("AP &amp; co");
        body.ShouldContain("A. Writer");
        body.ShouldContain("<time datetime=\"2025-04-14T08:00:00+02:00\">14 April 2025</time>");
    }

    [Fact]
    public void Nothing_in_an_article_becomes_markup()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;";
        var article = Of(hostile) with { Title = hostile, Source = hostile, Author = hostile, Url = "javascript:alert(1)" };

        var body = Body(article, new TextRange(3, 8), new TextRange(14, 30));

        body.ShouldNotContain("<script");
        body.ShouldNotContain("<img");
        body.ShouldNotContain("javascript:");
    }

    [Fact]
    public void An_address_cannot_leave_its_attribute() =>
        Body(Of("x") with { Url = "https://example.org/\"onclick=\"alert(1)" }, null).ShouldNotContain("\"onclick");

    [Fact]
    public void A_reader_is_told_that_the_article_has_changed()
    {
        Body(new CitedRanges(new TextRange(0, 1), [])).ShouldNotContain("changed");
        Body(new CitedRanges(new TextRange(0, 1), []) { IsChanged = true })
            .ShouldContain("has been changed since it was cited. <a href=\"#cited\">");
        Body(new CitedRanges(null, [])).ShouldNotContain("story__note");
        Body(new CitedRanges(null, []) { IsChanged = true }).ShouldContain("the cited words no longer stand in it");

        static string Body(CitedRanges ranges) => ArticlePage.Body(Addresses, Of("x y"), ranges);
    }

    private static SiteAddresses Addresses { get; } = new(
        new SiteLook(ClientAssets.Load(ClientAssets.DefaultFolder), Brand.Own), PathString.Empty);

    private static string Body(Article article, TextRange? cited, params TextRange[] also) =>
        ArticlePage.Body(Addresses, article, new CitedRanges(cited, also));

    private static Article Of(string text) => new() { Id = "a", Title = "Title", Text = text, Origin = "/a", ContentHash = "00" };
}
