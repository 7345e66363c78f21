using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests;

public sealed class ArticleSentencesTests
{
    [Fact]
    public void No_range_of_an_article_crosses_a_seam_or_a_paragraph() =>
        ForEvery.Value(Some.Texts, text =>
        {
            if (!ArticleBuilder.TryBuild(Some.Raw(text), out var article, out _))
                return true;
            return ArticleSentences.WithHeadings(article).All(range =>
                !range.Of(article.Text).Contains('\n', StringComparison.Ordinal)
                && !article.Seams.Any(seam => seam > range.Start && seam < range.End));
        });

    [Fact]
    public async Task The_sample_article_has_these_seventeen_sentences()
    {
        var article = await SeedArticle.ReadAsync();

        ArticleSentences.Of(article).Select(range => range.Of(article.Text)).ShouldBe(
        [
            "Steve Whitkov, envoy of the US president Donald Trumphe stressed that the Russian president wants a “peace” in Ukraine.",
            "“We are probably at the point where we will get something very, very important to the whole world,” Witkov said in an "
                + "interview with Fox News television about his contacts with Vladimir Putin as Donald Trump’s envoy.",
            "For his part, Russian Foreign Minister Sergei Lavrov pointed out in an interview that it was not easy to reach an "
                + "agreement with the US at key points to ending the war in Ukraine.",
            "“It is not easy to agree on basic elements of an arrangement.",
            "It’s under discussion, “Lavrov said in the Kommersant newspaper when asked if Moscow and Washington have come to some "
                + "details. of a possible peace agreement.",
            "“We all know what a mutual beneficial agreement looks like we have never rejected, and how a deal looks like that could "
                + "lead us to a new trap,” Lavrov added.",
            "Trump aspires to end the war in Ukraine And for this reason it broke the diplomatic isolation imposed by Westerners on "
                + "Russia.",
            "His government is organizing separate talks with high -ranking officials from Russia and Ukraine, who have so far not "
                + "ended up in a total cessation of hostilities.",
            "Whitkov met Putin on Friday in St. Petersburg for the third time after Trump’s return to the US presidency.",
            "This meeting, which lasted four hours And the consultants of Russian President Yuri Usakov and Mr Dmitryev was held in the "
                + "presence of Russian President Yuri, was “convincing”, the American envoy commented, according to which “a "
                + "peacekeeping agreement has begun to appear”.",
            "The Kremlin stressed on Sunday that it is too early to expect results from normalizing relationships with Washington.",
            "Sergei Lavrov clarified that Moscow’s position was clearly presented by Putin in June 2024, when the Russian president "
                + "said Ukraine should have renounce its ambition to join NATO and withdraw its troops from the four Ukrainian "
                + "provinces claimed by Russia.",
            "“We are talking about the rights of the people living in these areas.",
            "For this reason these areas are important to us.",
            "We cannot abandon them, allow people to be expelled from there, “the Russian minister said.",
            "Moscow currently controls something less than one fifth of Ukraine, including Crimea which Russia annexed in 2014, as well "
                + "as Areas of other four Ukrainian provinces: Zaporizia, Hersona, Donetsk and Luhank.",
            "Finally, Lavrov praised the “logical attitude” of the US president, who said that previous US support in Ukraine’s efforts "
                + "to join NATO was one of the causes of the war.",
        ]);
    }

    [Fact]
    public async Task Headings_of_the_sample_article_are_ranges_of_their_own()
    {
        var article = await SeedArticle.ReadAsync();

        var ranges = ArticleSentences.WithHeadings(article);

        ranges.Count.ShouldBe(20);
        article.Headings.ShouldAllBe(heading => ranges.Contains(heading));
    }
}
