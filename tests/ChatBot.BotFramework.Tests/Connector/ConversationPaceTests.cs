using ChatBot.BotFramework.Connector;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class ConversationPaceTests
{
    private static readonly TimeSpan Ever = TimeSpan.FromDays(100);

    [Fact]
    public void No_limit_is_ever_exceeded() => Prop.ForAll<ushort[], bool>((pauses, patient) =>
    {
        var sent = Run(pauses, patient ? Ever : TimeSpan.FromSeconds(45)).Taken;

        return ConversationPace.Limits.All(limit =>
            sent.Select((at, index) => sent.Skip(index).TakeWhile(later => later - at < limit.Within).Count())
            .All(count => count <= limit.Count));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_waits_longer_than_the_limits_ask() => Prop.ForAll<ushort[]>(pauses =>
    {
        var (asked, taken) = Run(pauses, Ever);

        return taken.Select((at, index) => at == asked[index]
            || (index > 0 && at == taken[index - 1])
            || ConversationPace.Limits.Any(limit => index >= limit.Count && at == taken[index - limit.Count] + limit.Within))
            .All(holds => holds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void They_go_in_the_order_in_which_they_were_asked_for() => Prop.ForAll<ushort[]>(pauses =>
    {
        var taken = Run(pauses, Ever).Taken;

        return taken.Zip(taken.Skip(1), (one, next) => one <= next).All(holds => holds);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Seven_go_at_once_and_the_eighth_a_second_later()
    {
        var pace = new ConversationPace();

        Enumerable.Range(0, 9).Select(_ => pace.Take(TimeSpan.Zero, Ever)!.Value.TotalSeconds).ShouldBe([0, 0, 0, 0, 0, 0, 0, 1, 2]);
    }

    [Fact]
    public void What_would_wait_too_long_is_refused_and_takes_no_place()
    {
        var pace = new ConversationPace();
        for (var times = 0; times < 7; times++)
            pace.Take(TimeSpan.Zero, TimeSpan.Zero).ShouldBe(TimeSpan.Zero);

        for (var times = 0; times < 1000; times++)
            pace.Take(TimeSpan.Zero, TimeSpan.FromMilliseconds(999)).ShouldBeNull();

        pace.Take(TimeSpan.Zero, TimeSpan.FromSeconds(1)).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void An_hour_takes_1800_whatever_the_pace()
    {
        var pace = new ConversationPace();
        var taken = Enumerable.Range(0, 1801).Select(_ => pace.Take(TimeSpan.Zero, Ever)!.Value).ToList();

        taken[1799].ShouldBeLessThan(TimeSpan.FromHours(1));
        taken[1800].ShouldBe(TimeSpan.FromHours(1));
    }

    /// <param name="pauses">Between the calls, in milliseconds up to about a second.</param>
    private static (List<TimeSpan> Asked, List<TimeSpan> Taken) Run(ushort[] pauses, TimeSpan patience)
    {
        var pace = new ConversationPace();
        var now = TimeSpan.Zero;
        List<TimeSpan> asked = [], taken = [];
        // Many calls for each pause, so that every limit but that of the hour comes to bear.
        foreach (var pause in pauses)
        {
            now += TimeSpan.FromMilliseconds(pause % 1200);
            for (var times = 0; times < 1 + pause % 12; times++)
                if (pace.Take(now, patience) is { } at)
                {
                    asked.Add(now);
                    taken.Add(at);
                }
        }
        return (asked, taken);
    }
}
