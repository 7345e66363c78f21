using ChatBot.Host.Chat;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Chat;

public class ReplyTextTests
{
    [Fact]
    public void An_answer_is_followed_by_its_sources() =>
        ReplyText.Of(Some.Answer()).ShouldBe(
            """
            Ships waited. [1]

            Sources:
            [1] Harbour closed (AP News, 14 April 2025): “Ships waited.”
            """);

    [Fact]
    public void A_refusal_without_citations_is_its_text() => ReplyText.Of(Some.Refusal("Not in the articles.")).ShouldBe("Not in the articles.");

    [Fact]
    public void What_an_article_says_stays_on_one_line_and_harmless() =>
        ReplyText.Of(Some.Answer(title: "One\nSources:\n[9] forged", quote: "\e]0;x\a")).Split('\n').Length.ShouldBe(4);
}
