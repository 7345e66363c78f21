using ChatBot.BotFramework.Activities;
using Microsoft.Bot.Builder;

namespace ChatBot.BotFramework.Tests.Activities;

public sealed class MessageSizeTests
{
    [Theory]
    [InlineData("a", 2)]
    [InlineData("й", 2)]
    // Escaped: an emoji and a quotation mark stand as twelve and six characters there.
    [InlineData("🙂", 24)]
    [InlineData("\"", 12)]
    public void A_message_is_counted_in_utf_16_as_it_stands_on_the_wire(string text, int bytes)
    {
        var empty = MessageSize.Of(MessageFactory.Text("x")) - 2;

        MessageSize.Of(MessageFactory.Text(text)).ShouldBe(empty + bytes);
    }

    [Fact]
    public void Teams_takes_what_is_below_its_advice()
    {
        var around = MessageSize.Of(MessageFactory.Text("x")) - 2;
        var most = (MessageSize.MostOnTeams - around) / 2;

        MessageSize.FitsTeams(MessageFactory.Text(new string('x', most)), reserve: 0).ShouldBeTrue();
        MessageSize.FitsTeams(MessageFactory.Text(new string('x', most + 1)), reserve: 0).ShouldBeFalse();
        MessageSize.FitsTeams(MessageFactory.Text(new string('x', most))).ShouldBeFalse();
    }
}
