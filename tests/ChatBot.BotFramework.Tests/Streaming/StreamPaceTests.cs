using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Streaming;

namespace ChatBot.BotFramework.Tests.Streaming;

public sealed class StreamPaceTests
{
    [Theory]
    [InlineData("msteams", true)]
    [InlineData("msteams:COPILOT", true)]
    [InlineData("webchat:x", true)]
    [InlineData("msteamsCOPILOT", false)]
    [InlineData(null, false)]
    public void A_product_within_a_channel_streams_as_its_channel(string? channel, bool streams)
    {
        var activity = Activity.Message("x") with { ChannelId = channel, Conversation = new ConversationAccount { ConversationType = "personal" } };

        (StreamPace.For(activity, new StreamingOptions()) is not null).ShouldBe(streams);
    }
}
