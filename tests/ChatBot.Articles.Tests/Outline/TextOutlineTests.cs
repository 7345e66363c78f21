using ChatBot.Articles.Outline;
using ChatBot.Articles.Tests.Support;
using ChatBot.Language;

namespace ChatBot.Articles.Tests.Outline;

public sealed class TextOutlineTests
{
    private const string Body =
        "The president said on Monday that the talks would go on for as long as they had to, and that nobody should expect a quick result.";

    [Fact]
    public async Task The_sample_article_has_its_glued_title_two_headings_and_one_seam()
    {
        var article = await SeedArticle.ReadAsync();

        article.Title.ShouldBe("Three days after his new meeting with Vladimir Putin");
        article.Headings.Select(heading => heading.Of(article.Text)).ShouldBe(
            ["Three days after his new meeting with Vladimir Putin", "Putin’s third meeting – Whitkov",
                "Lavrov: These areas are important to us"]);
        article.Seams.ShouldBe([52]);
        article.Text[52..].ShouldStartWith("Steve Whitkov, envoy");
    }

    [Fact]
    public async Task The_text_of_the_sample_article_is_its_file() =>
        (await SeedArticle.ReadAsync()).Text.ShouldBe(await File.ReadAllTextAsync(SeedArticle.Path));

    [Fact]
    public void Headings_lie_in_the_text_in_order_and_apart_and_seams_inside_it() =>
        ForEvery.Value(Some.Texts, text =>
        {
            if (!ArticleBuilder.TryBuild(Some.Raw(text), out var article, out _))
                return true;
            var end = 0;
            foreach (var heading in article.Headings)
            {
                if (heading.Start < end || heading.Length == 0 || heading.End > article.Text.Length)
                    return false;
                end = heading.End;
            }
            return article.Title.Length > 0 && article.Seams.Zip(article.Seams.Skip(1)).All(pair => pair.First < pair.Second)
                && article.Seams.All(seam => seam > 0 && seam < article.Text.Length);
        });

    [Fact]
    public void A_short_first_line_is_the_title()
    {
        var article = Some.Article($"Talks in Geneva\n{Body}");

        article.Title.ShouldBe("Talks in Geneva");
        article.Headings.ShouldBe([new TextRange(0, 15)]);
    }

    [Fact]
    public void Without_a_title_line_the_first_sentence_is_cut_at_a_word()
    {
        var article = Some.Article(Body);

        article.Title.ShouldBe("The president said on Monday that the talks would go on for as long as they had to, and that nobody…");
        article.Headings.ShouldBeEmpty();
    }

    [Fact]
    public void A_given_title_that_the_text_repeats_is_a_heading_of_it() =>
        Some.Article($"Talks In Geneva.\n{Body}", "Talks in Geneva").Headings.ShouldBe([new TextRange(0, 16)]);

    [Fact]
    public void A_given_title_that_is_glued_to_the_text_leaves_a_seam()
    {
        var article = Some.Article($"Talks in Geneva{Body}", "Talks in Geneva");

        article.Seams.ShouldBe([15]);
        article.Headings.ShouldBe([new TextRange(0, 15)]);
    }

    [Theory]
    [InlineData("What happens next?")]
    [InlineData("WHERE THINGS STAND")]
    [InlineData("Lavrov: These areas are important")]
    [InlineData("‘Crime-free’ ordinances")]
    public void A_short_open_line_between_paragraphs_is_a_heading(string line) =>
        HeadingsOf($"{Body}\n{line}\n{Body}").ShouldBe([line]);

    [Theory]
    [InlineData("He said no.")]
    [InlineData("“We stay”")]
    [InlineData("By Jane Doe")]
    [InlineData("• First of all")]
    [InlineData("and then went home")]
    [InlineData("Who?")]
    [InlineData("Read the whole statement at https://example.org")]
    [InlineData("This is a line that has no stop at its end but goes on for far longer than a heading ever would do")]
    public void Other_short_lines_are_not(string line) => HeadingsOf($"{Body}\n{line}\n{Body}").ShouldBeEmpty();

    [Fact]
    public void Lines_of_a_list_are_no_headings() =>
        HeadingsOf($"{Body}\nThey are:\nFirst thing\nSecond thing\n{Body}").ShouldBeEmpty();

    [Fact]
    public void A_line_that_nothing_follows_is_no_heading() => HeadingsOf($"{Body}\nThe end").ShouldBeEmpty();

    [Theory]
    [InlineData("Videos of it were seen on YouTube by many. “You know it,” he told You magazine.")]
    [InlineData("The governor Ron DeSantis met Ian McDonald and Douglas MacArthur. De Santis and Mac Arthur are others.")]
    [InlineData("They sold an iPhone on WhatsApp to JPMorgan and SpaceX. What Space is that? Space it is.")]
    [InlineData("The volunteers of the Corps and AmeriCorps (Ameri Corps) came. The Ameri group and the Corps agreed.")]
    [InlineData("They met in St.Petersburg with Mr.Putin at Booking.Com in the U.S.The end.")]
    [InlineData("He played at the Sea.Hear.Now festival by the Sea.")]
    [InlineData("Mail jane.Doe@example.org about PutinSteve@example.org, said Putin.")]
    public void Names_written_in_one_are_no_seams(string text) => Some.Article(text).Seams.ShouldBeEmpty();

    [Theory]
    [InlineData("This is the end of the war.The president said so.", "The president said so.")]
    [InlineData("They reached a “peace agreement”Lavrov said on Monday.", "Lavrov said on Monday.")]
    [InlineData("The deal was finally reachedThe Kremlin said on Monday.", "The Kremlin said on Monday.")]
    public void Sentences_run_together_leave_a_seam(string text, string behind)
    {
        var article = Some.Article(text, "A title");

        article.Text[article.Seams.ShouldHaveSingleItem()..].ShouldBe(behind);
    }

    private static IEnumerable<string> HeadingsOf(string text)
    {
        var outline = TextOutline.Find(text, "A given title", []);
        return outline.Headings.Select(heading => heading.Of(text));
    }
}
