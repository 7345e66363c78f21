using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Tests.Streaming;

public sealed class LiveStreamTests
{
    [Theory]
    [InlineData(ChannelIds.WebChat, null)]
    [InlineData(ChannelIds.DirectLine, null)]
    [InlineData(ChannelIds.Emulator, WireDelivery.Stream)]
    [InlineData(ChannelIds.Teams, WireDelivery.Stream)]
    public async Task The_first_text_comes_at_once_the_rest_at_a_pace_and_the_final_never_waits(string channel, string? deliveryMode)
    {
        await using var bench = new StreamBench(channel, conversationType: null, deliveryMode);

        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");
        bench.Sink.Calls.Count.ShouldBe(1);
        bench.Advance(0.2);
        await bench.UpdateAsync("One. Two. Three.");
        var finished = bench.Reply.FinishAsync(WireActivity.Message("One. Two. Three. Four."), CancellationToken.None);

        finished.IsCompletedSuccessfully.ShouldBeTrue();
        bench.Lines.ShouldBe(
        [
            "typing streaming 1 -: One.",
            "typing streaming 2 s1: One. Two.",
            "message final - s1: One. Two. Three. Four.",
        ]);
    }

    [Fact]
    public async Task The_first_text_does_not_wait_for_what_was_informed()
    {
        await using var bench = new StreamBench(ChannelIds.WebChat, conversationType: null);

        await bench.InformAsync("Searching");
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");

        bench.Lines.ShouldBe(["typing informative 1 -: Searching", "typing streaming 2 s1: One."]);
    }

    [Fact]
    public async Task A_channel_that_names_no_stream_gets_one_message()
    {
        await using var bench = new StreamBench(ChannelIds.DirectLine, conversationType: null);
        bench.Sink.Accept();
        await bench.UpdateAsync("One.");
        await bench.UpdateAsync("One. Two.");
        bench.Advance(5);

        await bench.FinishAsync("One. Two. Three.");

        bench.Lines.ShouldBe(["typing streaming 1 -: One.", "message - - -: One. Two. Three."]);
    }

    [Theory]
    [InlineData(ChannelIds.WebChat, WireDelivery.ExpectReplies)]
    [InlineData(ChannelIds.Emulator, null)]
    [InlineData("slack", null)]
    [InlineData("slack", "no such mode")]
    public async Task Others_get_the_whole_reply_at_once(string channel, string? deliveryMode)
    {
        await using var bench = new StreamBench(channel, "personal", deliveryMode);
        await bench.UpdateAsync("One.");
        bench.Advance(5);

        await bench.FinishAsync("One. Two.");

        bench.Lines.ShouldBe(["message - - -: One. Two."]);
    }

    [Fact]
    public async Task A_sink_that_breaks_does_not_break_the_turn_before_the_final()
    {
        await using var bench = new StreamBench(ChannelIds.WebChat, conversationType: null);
        bench.Sink.Refuse(new IOException("disk full"));
        await bench.UpdateAsync("One.");
        bench.Sink.Refuse(new IOException("disk full"));

        await Should.ThrowAsync<IOException>(() => bench.FinishAsync("One. Two."));
    }
}
