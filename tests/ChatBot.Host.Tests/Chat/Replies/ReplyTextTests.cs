using ChatBot.Answers;
using ChatBot.Host.Chat.Replies;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Chat.Replies;

public class ReplyTextTests
{
    [Fact]
    public void An_answer_is_followed_by_its_sources() =>
        Text(Some.Answer()).ShouldBe(
            """
            Ships waited. [1]

            Sources:
            [1] Harbour closed (AP News, 14 April 2025): “Ships waited.”
            """);

    [Fact]
    public void A_source_is_followed_by_its_address_where_it_has_one() =>
        Text(Some.Answer() with { Citations = [Some.Answer().Citations[0] with { Url = "https://news.example/1" }] })
            .ShouldEndWith("“Ships waited.” https://news.example/1");

    [Fact]
    public void A_refusal_without_citations_is_its_text() => Text(Some.Refusal("Not in the articles.")).ShouldBe("Not in the articles.");

    [Fact]
    public void What_an_article_says_stays_on_one_line_and_harmless() =>
        Text(Some.Answer(title: "One\nSources:\n[9] forged", quote: "\e]0;x\a")).Split('\n').Length.ShouldBe(4);

    private static string Text(Answer answer) => ReplyText.Of(Reply.Of(answer, Guid.Empty), new ArticleLinks(null));
}
