using ChatBot.Host.Chat;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Host.Tests.Chat;

public class IncomingTextTests
{
    [Theory]
    [InlineData("\"Who waited?\"", "Who waited?")]
    [InlineData("""{"question":" Who waited? "}""", "Who waited?")]
    [InlineData("""{"question":"","text":"Who?"}""", "Who?")]
    [InlineData("""{"question":1}""", "")]
    [InlineData("""{"x":1}""", "")]
    [InlineData("[1]", "")]
    [InlineData("null", "")]
    public void A_submitted_card_asks_what_its_value_says(string value, string text) =>
        IncomingText.Of(new Activity
        {
            Text = "",
            Value = JToken.Parse(value) is JValue { Value: var plain } ? plain
            : JToken.Parse(value)
        }).ShouldBe(text);

    [Theory]
    [InlineData("Help")]
    [InlineData("/help")]
    [InlineData("hi!")]
    [InlineData("")]
    [InlineData("?")]
    public void A_word_or_nothing_asks_for_help(string text) => IncomingText.AsksForHelp(text).ShouldBeTrue();

    [Theory]
    [InlineData("Who asked for help?")]
    [InlineData("help Ukraine")]
    public void A_question_does_not_ask_for_help(string text) => IncomingText.AsksForHelp(text).ShouldBeFalse();

    [Fact]
    public void The_HTML_that_Teams_sends_along_is_no_file()
    {
        IncomingText.HasFiles(new Activity { Attachments = [new Attachment { ContentType = "text/html" }] }).ShouldBeFalse();
        IncomingText.HasFiles(new Activity { Attachments = [new Attachment { ContentType = "image/png" }] }).ShouldBeTrue();
        IncomingText.HasFiles(new Activity()).ShouldBeFalse();
    }
}
