using ChatBot.Articles.Passages;
using ChatBot.Articles.Tests.Support;
using ChatBot.Language;

namespace ChatBot.Articles.Tests.Passages;

public sealed class IndexTextTests
{
    [Fact]
    public async Task It_is_title_heading_and_passage_one_a_line()
    {
        var article = await SeedArticle.ReadAsync();
        var passage = new PassageSplitter(new()).Split(article)[2];

        IndexText.Of(article, passage).ShouldBe(
            $"Three days after his new meeting with Vladimir Putin\nPutin’s third meeting – Whitkov\n{passage.Range.Of(article.Text)}");
    }

    [Fact]
    public async Task Words_that_the_sample_glues_are_parted_and_the_article_stays()
    {
        var article = await SeedArticle.ReadAsync();
        var first = new PassageSplitter(new()).Split(article)[0];

        var text = IndexText.Of(article, first with { Range = TextRange.Between(0, first.Range.End) });

        text.ShouldContain("Vladimir Putin Steve Whitkov");
        text.ShouldContain("Donald Trump he stressed");
        article.Text.ShouldContain("PutinSteve");
        article.Text.ShouldContain("Trumphe");
    }

    [Theory]
    [InlineData("Blanche went out. The blanc paper of Blanc lay there. Blanche came back.")]
    [InlineData("We met Justhe there. Just now.")]
    [InlineData("Another thing. There was Anot there.")]
    public void Words_that_only_look_glued_stay(string text)
    {
        var article = Some.Article(text, "Title");

        IndexText.Of(article, new(new(0, article.Text.Length), null)).ShouldBe($"Title\n{text}");
    }

    [Fact]
    public void A_title_cut_out_of_the_first_sentence_is_not_said_twice()
    {
        var article = Some.Article(string.Join(' ', Enumerable.Repeat("word", 60)) + ".");

        var passage = new PassageSplitter(new()).Split(article)[0];

        IndexText.Of(article, passage).ShouldBe(article.Text);
    }
}
