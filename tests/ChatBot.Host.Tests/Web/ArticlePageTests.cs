using ChatBot.Articles;
using ChatBot.Host.Web;

namespace ChatBot.Host.Tests.Web;

public class ArticlePageTests
{
    [Fact]
    public void The_cited_range_stands_in_a_mark() =>
        ArticlePage.Body(Of("First. Second one. Third."), new TextRange(7, 11))
            .ShouldContain("<p>First. <mark id=\"cited\" tabindex=\"-1\" autofocus>Second one.</mark> Third.</p>");

    [Fact]
    public void A_range_over_two_paragraphs_is_marked_in_both() =>
        ArticlePage.Body(Of("One two.\nThree four."), new TextRange(4, 10))
            .ShouldContain("<p>One <mark id=\"cited\" tabindex=\"-1\" autofocus>two.</mark></p>\n<p><mark>Three</mark> four.</p>");

    [Fact]
    public void Headings_and_lost_breaks_divide_the_text()
    {
        var article = Of("Heading\nOne.Two.") with { Headings = [new TextRange(0, 7)], Seams = [12] };

        ArticlePage.Body(article, null).ShouldContain("<h2>Heading</h2>\n<p>One.</p>\n<p>Two.</p>");
    }

    [Fact]
    public void Nothing_in_an_article_becomes_markup()
    {
        const string hostile = "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;";
        var article = Of(hostile) with { Title = hostile, Source = hostile, Author = hostile, Url = "javascript:alert(1)" };

        var body = ArticlePage.Body(article, new TextRange(3, 8));

        body.ShouldNotContain("<script");
        body.ShouldNotContain("<img");
        body.ShouldNotContain("javascript:");
    }

    [Fact]
    public void An_address_cannot_leave_its_attribute() =>
        ArticlePage.Body(Of("x") with { Url = "https://example.org/\"onclick=\"alert(1)" }, null).ShouldNotContain("\"onclick");

    private static Article Of(string text) => new() { Id = "a", Title = "Title", Text = text, Origin = "/a", ContentHash = "00" };
}
