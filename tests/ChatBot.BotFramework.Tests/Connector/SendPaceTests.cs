using ChatBot.BotFramework.Connector;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class SendPaceTests
{
    // Only a test that fails waits this long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ObservedTimeProvider time = new();
    private readonly BotOptions options = new();

    [Theory]
    [InlineData("msteams")]
    [InlineData("msteams:COPILOT")]
    public async Task The_eighth_activity_to_a_teams_conversation_waits_a_second_and_other_conversations_do_not(string channel)
    {
        var pace = Pace();
        for (var times = 0; times < 7; times++)
            await pace.WaitAsync(channel, "a", default);

        var eighth = pace.WaitAsync(channel, "a", default);

        eighth.IsCompleted.ShouldBeFalse();
        await pace.WaitAsync("msteams", "b", default);
        time.Advance(TimeSpan.FromSeconds(1));
        await eighth.AsTask().WaitAsync(Patience);
    }

    [Theory]
    [InlineData("msteams", false)]
    [InlineData("directline", true)]
    [InlineData(null, true)]
    public async Task Other_channels_are_not_held_back_nor_teams_where_the_settings_say_so(string? channel, bool paced)
    {
        options.Connector.Paced = paced;
        var pace = Pace();

        for (var times = 0; times < 100; times++)
            await pace.WaitAsync(channel, "a", default);
    }

    [Fact]
    public async Task What_could_not_go_in_time_is_given_up_at_once()
    {
        options.Connector.Timeout = TimeSpan.FromSeconds(2);
        var pace = Pace();
        var waiting = Enumerable.Range(0, 15).Select(_ => pace.WaitAsync("msteams", "a", default).AsTask()).ToList();

        await Should.ThrowAsync<ConnectorException>(() => pace.WaitAsync("msteams", "a", default).AsTask().WaitAsync(Patience));

        time.Advance(TimeSpan.FromSeconds(1));
        time.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(waiting).WaitAsync(Patience);
    }

    [Fact]
    public async Task Of_many_conversations_the_longest_idle_are_forgotten()
    {
        options.Connector.MaxPacedConversations = 3;
        var pace = Pace();
        for (var times = 0; times < 7; times++)
            await pace.WaitAsync("msteams", "old", default);
        time.Advance(TimeSpan.FromMilliseconds(10));
        for (var times = 0; times < 7; times++)
            await pace.WaitAsync("msteams", "recent", default);
        time.Advance(TimeSpan.FromMilliseconds(10));
        foreach (var other in new[] { "x", "y" })
            await pace.WaitAsync("msteams", other, default);

        var remembered = pace.WaitAsync("msteams", "recent", default);
        await pace.WaitAsync("msteams", "old", default);

        remembered.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(1));
        await remembered.AsTask().WaitAsync(Patience);
    }

    private SendPace Pace() => new(Options.Create(options), time, NullLogger<SendPace>.Instance);
}
