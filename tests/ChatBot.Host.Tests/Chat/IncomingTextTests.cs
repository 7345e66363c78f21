using System.Text.Json;
using ChatBot.BotFramework.Activities;
using ChatBot.Host.Chat;

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
        IncomingText.Of(Activity.Message("") with { Value = JsonSerializer.Deserialize<JsonElement>(value) }).ShouldBe(text);

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
        IncomingText.HasFiles(Activity.Message("") with { Attachments = [new Attachment { ContentType = "text/html" }] }).ShouldBeFalse();
        IncomingText.HasFiles(Activity.Message("") with { Attachments = [new Attachment { ContentType = "image/png" }] }).ShouldBeTrue();
        IncomingText.HasFiles(Activity.Message("")).ShouldBeFalse();
    }
}
