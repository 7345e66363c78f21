using System.Text;
using ChatBot.BotFramework.Feedback;
using ChatBot.BotFramework.Mapping;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Tests.Feedback;

public sealed class FeedbackReaderTests
{
    [Theory]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"nice\"}"}}""", "like", "nice")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{\"feedbackText\":\"\"}"}}""", "dislike", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"{}"}}""", "dislike", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{not json"}}""", "like", "{not json")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"other\":1}"}}""", "like", "{\"other\":1}")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"\\ud800\"}"}}""", "like",
        "{\"feedbackText\":\"\\ud800\"}")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":{"feedbackText":"nice"}}}""", "like", "nice")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"LIKE"}}""", "like", null)]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":7}}""", "like", null)]
    public void Teams_feedback_is_read_with_the_json_within_its_json(string value, string reaction, string? reason)
    {
        var feedback = FeedbackReader.Read(
            Read($$"""{"type":"invoke","name":"message/submitAction","replyToId":"m1","value":{{value}}}"""));

        feedback.ShouldBe(new MessageFeedback(reaction, reason) { ReplyToId = "m1" });
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"actionName":"other","actionValue":{"reaction":"like"}}""")]
    [InlineData("""{"actionName":"feedback"}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":"so so"}}""")]
    [InlineData("""{"actionName":"feedback","actionValue":{"reaction":1}}""")]
    public void What_says_neither_like_nor_dislike_is_no_feedback(string value) =>
        FeedbackReader.Read(Read($$"""{"type":"invoke","name":"message/submitAction","value":{{value}}}""")).ShouldBeNull();

    [Theory]
    [InlineData("""{"value":{"reaction":"dislike","reason":"wrong"}"""
        + ""","replyToId":"m1","entities":[{"@type":"DislikeAction","target":{"identifier":"a1"}}]}""",
        "dislike", "wrong", "m1", "a1")]
    [InlineData("""{"entities":[{"@type":"LikeAction","@id":"","target":{"@type":"Message","identifier":"a1"}}]}""", "like", null,
        null, "a1")]
    [InlineData("""{"value":{"reaction":"like"}}""", "like", null, null, null)]
    [InlineData("""{"value":{"reaction":"none"},"entities":[{"@type":"LikeAction","target":{"identifier":"a1"}}]}""", "none", null,
        null, "a1")]
    [InlineData("""{"value":{"reaction":"like","reason":7},"entities":[{"type":"x"},{"@type":"DislikeAction"}]}""", "like", null,
        null, null)]
    public void Web_chat_s_event_is_read_into_the_same_shape(string json, string reaction, string? reason, string? replyToId,
        string? answer)
    {
        var activity = Read(json);
        (activity.Type, activity.Name) = (ActivityTypes.Event, FeedbackReader.EventName);

        var feedback = FeedbackReader.Read(activity);

        feedback.ShouldBe(new MessageFeedback(reaction, reason) { ReplyToId = replyToId, Answer = answer });
    }

    private static Activity Read(string json) => SdkActivities.ToSdk(ActivityJson.Read(Encoding.UTF8.GetBytes(json)));
}
