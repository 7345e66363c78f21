using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Activities.Entities;

public sealed class MentionStrippingTests
{
    private const string Bot = """{"type":"mention","mentioned":{"id":"28:bot","name":"News Bot"},"text":"<at>News Bot</at>"}""";
    private const string Alex = """{"type":"mention","mentioned":{"id":"29:alex","name":"News Bot"},"text":"<at>Alex</at>"}""";

    [Theory]
    [InlineData("<at>News Bot</at> hello", Bot, "hello")]
    [InlineData("hello <at>News Bot</at>", Bot, "hello")]
    [InlineData("<at>news bot</at>&nbsp;hello\n", Bot, "hello")]
    [InlineData("<at>News Bot</at>\u00a0\r\nwhat  did <at>News Bot</at> he say", Bot, "what did he say")]
    [InlineData("<at>News Bot</at> and <at>Alex</at>", Bot + "," + Alex, "and <at>Alex</at>")]
    [InlineData("Hey <at>Alex</at> ask <at>News Bot</at> what did she say?", Alex + "," + Bot, "what did she say?")]
    [InlineData("Hey <at>Alex</at>, <at>News Bot</at>&nbsp;who is <at>News Bot</at>?", Bot + "," + Alex, "who is ?")]
    [InlineData("What did <at>Alex</at> say, <at>News Bot</at>?", Bot + "," + Alex, "What did <at>Alex</at> say, ?")]
    [InlineData("What did <at>Alex</at> say, <at>News Bot</at>? Can you tell?", Bot + "," + Alex,
        "What did <at>Alex</at> say, ? Can you tell?")]
    [InlineData("What did <at>Alex</at> say? <at>News Bot</at> or was it Bob?", Bot + "," + Alex,
        "What did <at>Alex</at> say? or was it Bob?")]
    [InlineData("What did <at>Alex</at> <at>News Bot</at> say", Bot + "," + Alex, "What did <at>Alex</at> say")]
    [InlineData("Please <at>News Bot</at> what did <at>Alex</at> say?", Bot + "," + Alex, "Please what did <at>Alex</at> say?")]
    [InlineData("<at>Alex</at> hello", Alex, "<at>Alex</at> hello")]
    [InlineData("<at>News Bot</at>", Bot, "")]
    [InlineData("<at>News Bot</at> hello", """{"type":"Mention","mentioned":{"id":"28:bot","name":"News Bot"},"text":null}""", "hello")]
    [InlineData("<at>News Bot</at> hello", """{"type":"mention","mentioned":{"id":"28:bot","name":"News Bot"}}""", "hello")]
    [InlineData("News Bot is a bot", """{"type":"mention","mentioned":{"id":"28:bot","name":"News Bot"}}""", "News Bot is a bot")]
    [InlineData("  a  b ", """{"type":"clientInfo"}""", "a  b")]
    [InlineData("hello", """{"type":"mention"}""", "hello")]
    [InlineData("hello", """{"type":"mention","mentioned":"28:bot","text":7}""", "hello")]
    [InlineData("hello", """{"type":"mention","mentioned":{"id":7,"name":{}},"text":[]}""", "hello")]
    [InlineData("hello", """{"type":"mention","mentioned":{"id":"28:bot"},"text":""}""", "hello")]
    public void The_bot_s_own_mention_is_taken_out_and_nothing_else(string text, string entities, string rest)
    {
        var activity = Read(text, entities);

        activity.TextWithoutMention("28:bot").ShouldBe(rest);
        activity.TextWithoutMention().ShouldBe(rest);
    }

    [Theory]
    [InlineData("hello <at>NEWS Bot</at>", Bot, true)]
    [InlineData("hello", Bot, false)]
    [InlineData("<at>Alex</at> hello", Alex, false)]
    public void Whether_the_bot_is_mentioned_is_read_from_its_id_and_the_text(string text, string entities, bool isMentioned) =>
        Read(text, entities).MentionsRecipient().ShouldBe(isMentioned);

    [Fact]
    public void Without_a_text_or_a_recipient_nothing_is_taken_out()
    {
        new Activity().TextWithoutMention("28:bot").ShouldBe("");
        Read("<at>News Bot</at> hello", Bot).TextWithoutMention(null).ShouldBe("<at>News Bot</at> hello");
    }

    private static Activity Read(string text, string entities)
    {
        var written = System.Text.Json.JsonSerializer.Serialize(text);
        return SdkActivities.ToSdk(ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(
            $$"""{"type":"message","text":{{written}},"recipient":{"id":"28:bot"},"entities":[{{entities}}]}""")));
    }
}
