using ChatBot.BotFramework.Turns;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Turns;

public sealed class RecentActivitiesTests
{
    private readonly FakeTimeProvider time = new();
    private readonly BotOptions options = new();

    [Fact]
    public void A_delivery_is_known_until_the_window_closes()
    {
        options.Turns.DuplicateWindow = TimeSpan.FromMinutes(10);
        var recent = Recent();

        recent.SeenBefore(Delivery("a")).ShouldBeFalse();
        time.Advance(TimeSpan.FromMinutes(9));
        recent.SeenBefore(Delivery("a")).ShouldBeTrue();
        time.Advance(TimeSpan.FromMinutes(1));
        recent.SeenBefore(Delivery("a")).ShouldBeFalse();
    }

    [Fact]
    public void The_oldest_deliveries_are_forgotten_when_there_are_too_many()
    {
        options.Turns.MaxRemembered = 2;
        var recent = Recent();

        foreach (var id in new[] { "a", "b", "c" })
            recent.SeenBefore(Delivery(id)).ShouldBeFalse();

        recent.SeenBefore(Delivery("c")).ShouldBeTrue();
        recent.SeenBefore(Delivery("a")).ShouldBeFalse();
    }

    [Fact]
    public void The_same_id_elsewhere_or_of_another_type_is_another_activity()
    {
        var recent = Recent();
        recent.SeenBefore(Delivery("a")).ShouldBeFalse();

        recent.SeenBefore(Delivery("a") with { ChannelId = "other" }).ShouldBeFalse();
        recent.SeenBefore(Delivery("a") with { Conversation = new WireConversation { Id = "other" } }).ShouldBeFalse();
        recent.SeenBefore(Delivery("a") with { Type = ActivityTypes.MessageDelete }).ShouldBeFalse();
    }

    [Fact]
    public void An_edit_is_told_from_the_next_one_by_its_time()
    {
        var recent = Recent();
        var edit = Delivery("a") with { Type = ActivityTypes.MessageUpdate, Timestamp = DateTimeOffset.UnixEpoch };

        recent.SeenBefore(edit).ShouldBeFalse();
        recent.SeenBefore(edit).ShouldBeTrue();
        recent.SeenBefore(edit with { Timestamp = DateTimeOffset.UnixEpoch.AddMilliseconds(1) }).ShouldBeFalse();
    }

    [Fact]
    public void Edits_without_a_time_and_activities_without_an_id_are_always_new()
    {
        var recent = Recent();
        foreach (var activity in new[] { Delivery("a") with { Type = ActivityTypes.MessageUpdate }, Delivery("a") with { Id = null } })
        {
            recent.SeenBefore(activity).ShouldBeFalse();
            recent.SeenBefore(activity).ShouldBeFalse();
        }
    }

    private RecentActivities Recent() => new(Options.Create(options), time);

    private static WireActivity Delivery(string id) =>
        WireActivity.Message("x") with { Id = id, ChannelId = "c", Conversation = new WireConversation { Id = "c1" } };
}
