using ChatBot.Articles.Reading.Pages;
using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Pages;

/// <summary>What of a page is its article, and what only stands around it.</summary>
public sealed class PageFurnitureTests : IDisposable
{
    private const string Sentence =
        "The ferries of the northern line stay in port until the talks about wages have come to an end, the company said.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<figure><img src=a.png><figcaption>A ferry in port.</figcaption></figure>")]
    [InlineData("<div class='image__caption'>A ferry in port.</div>")]
    [InlineData("<span class='photoCredit'>Jon Aker</span>")]
    [InlineData("<p>A ferry in port. (Image: GETTY)</p>")]
    [InlineData("<p>A ferry in port Jon Aker/Getty Images</p>")]
    [InlineData("<div class=breadcrumbs>Home / News</div>")]
    [InlineData("<p>DON'T MISS</p>")]
    [InlineData("<p>Read more: All about ferries</p>")]
    [InlineData("<p>Advert</p>")]
    [InlineData("<p>Minister furious about the strike [INSIGHT]</p>")]
    [InlineData("<p>[button link=”http://example.org/” type=”big”]Join[/button]</p>")]
    public async Task Captions_credits_menus_and_calls_to_read_on_are_no_part_of_the_article(string part) =>
        (await ReadAsync($"<p>{Sentence}</p>{part}<p>{Sentence}</p>")).ShouldBe($"{Sentence}\n{Sentence}");

    [Fact]
    public async Task A_menu_above_the_first_sentence_is_no_part_of_the_article() =>
        (await ReadAsync($"<ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li></ul><p>{Sentence}</p><p>{Sentence}</p>"))
            .ShouldBe($"{Sentence}\n{Sentence}");

    [Theory]
    [InlineData("<ul><li>Wages</li><li>Hours, as <a href=/a>before</a></li></ul>", "• Wages\n• Hours, as before")]
    [InlineData("<table><tr><th>Line</th><th>Ferries</th></tr><tr><td>North</td><td>4</td></tr></table>", "Line | Ferries\nNorth | 4")]
    [InlineData("<div class='social-embed'><blockquote class='twitter-tweet'><p>We are on strike, all of us, today.</p></blockquote></div>",
        "We are on strike, all of us, today.")]
    [InlineData("<ul><li><a href=/a>Get it here</a></li><li><a href=/b>Get it there</a></li></ul>", "• Get it here\n• Get it there")]
    [InlineData("<p>Read more books, the minister said (and she meant it).</p>", "Read more books, the minister said (and she meant it).")]
    [InlineData("<p>Reuters reported it on 3 May 2026.</p>", "Reuters reported it on 3 May 2026.")]
    public async Task Lists_tables_quotations_and_sentences_stay(string part, string expected) =>
        (await ReadAsync($"<p>{Sentence}</p>{part}<p>{Sentence}</p>")).ShouldBe($"{Sentence}\n{expected}\n{Sentence}");

    [Fact]
    public async Task Title_author_and_day_above_the_first_sentence_are_not_said_again() =>
        (await ReadAsync("<p>Ferries on strike</p><p>By Ida Holm</p><p>Published 11:11 PM EST Nov 19, 2019</p>"
            + "<p>| UPDATED: 11:05, Tue, Nov 19, 2019</p>"
            + $"<p>{Sentence}</p><p>{Sentence}</p>")).ShouldBe($"{Sentence}\n{Sentence}");

    [Fact]
    public void Times_between_the_sentences_stay() =>
        PageLines.Without($"{Sentence}\n{Sentence}\nPublished 19 November 2019\n{Sentence}\n10:48\n{Sentence}")
            .ShouldContain("\nPublished 19 November 2019\n");

    private async Task<string> ReadAsync(string body) => (await folder.ReadOneAsync("page.html",
        "<title>Ferries on strike</title><meta name=author content='Ida Holm'>"
        + $"<body><article><h1>Ferries on strike</h1>{body}</article>")).Text;
}
