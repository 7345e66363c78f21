using ChatBot.BotFramework.Streaming;
using ChatBot.BotFramework.Wire;

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
        var activity = WireActivity.Message("x") with
        {
            ChannelId = channel,
            Conversation = new WireConversation { ConversationType = "personal" }
        };

        (StreamPace.For(activity, new StreamingOptions()) is not null).ShouldBe(streams);
    }
}
