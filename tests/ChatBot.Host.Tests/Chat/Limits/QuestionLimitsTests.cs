using ChatBot.Host.Chat;
using ChatBot.Host.Chat.Limits;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Tests.Chat.Limits;

public class QuestionLimitsTests
{
    private readonly SteppedClock clock = new();

    [Fact]
    public void Some_come_at_once_and_then_one_for_each_part_of_the_minute()
    {
        var limits = Limits(new() { QuestionsPerMinute = 20, QuestionsAtOnce = 3 });

        Enumerable.Range(0, 3).ShouldAllBe(_ => limits.Count(From("ann")) == null);
        limits.Count(From("ann")).ShouldBe(TimeSpan.FromSeconds(3));
        clock.Step(TimeSpan.FromSeconds(2));
        limits.Count(From("ann")).ShouldNotBeNull().TotalSeconds.ShouldBe(1, 0.001);
        clock.Step(TimeSpan.FromSeconds(1));
        limits.Count(From("ann")).ShouldBeNull();
        limits.Count(From("ann")).ShouldNotBeNull();
    }

    [Fact]
    public void Waiting_longer_than_the_bucket_holds_gives_no_more()
    {
        var limits = Limits(new() { QuestionsPerMinute = 20, QuestionsAtOnce = 2 });
        clock.Step(TimeSpan.FromDays(30));

        Enumerable.Range(0, 3).Select(_ => limits.Count(From("ann")) is null).ShouldBe([true, true, false]);
    }

    [Fact]
    public void One_person_does_not_use_up_what_another_may_ask()
    {
        var limits = Limits(new() { QuestionsAtOnce = 1 });
        limits.Count(From("ann")).ShouldBeNull();

        limits.Count(From("ann")).ShouldNotBeNull();
        limits.Count(From("ben")).ShouldBeNull();
        limits.Count(From("ann", channel: "msteams")).ShouldBeNull();
    }

    [Fact]
    public void A_name_of_ones_own_choice_for_each_message_helps_nobody()
    {
        var limits = Limits(new() { QuestionsAtOnce = 1 });
        limits.Count(From("ann", "c1")).ShouldBeNull();

        limits.Count(From("ben", "c1")).ShouldNotBeNull();
        limits.Count(From("ann", "c2")).ShouldNotBeNull();
    }

    [Fact]
    public void In_a_group_each_person_is_counted_alone()
    {
        var limits = Limits(new() { QuestionsAtOnce = 1 });
        limits.Count(InGroup("ann")).ShouldBeNull();

        limits.Count(InGroup("ben")).ShouldBeNull();
        limits.Count(InGroup("ann")).ShouldNotBeNull();
    }

    [Fact]
    public void A_product_within_a_channel_is_not_another_channel()
    {
        var limits = Limits(new() { QuestionsAtOnce = 1 });
        limits.Count(From("ann", channel: "msteams")).ShouldBeNull();

        limits.Count(From("ann", channel: "msteams:COPILOT")).ShouldNotBeNull();
    }

    [Fact]
    public void Nothing_is_counted_where_there_is_no_limit()
    {
        var limits = Limits(new() { QuestionsPerMinute = 0, QuestionsAtOnce = 1 });

        Enumerable.Range(0, 100).ShouldAllBe(_ => limits.Count(From("ann")) == null);
        limits.Counted.ShouldBe(0);
    }

    [Fact]
    public void However_many_ask_no_more_than_the_most_are_remembered_and_the_quietest_are_forgotten()
    {
        var limits = Limits(new() { QuestionsAtOnce = 1, MostCounted = 100 });
        limits.Count(From("ann")).ShouldBeNull();
        for (var other = 0; other < 1000; other++)
        {
            limits.Count(From($"user {other}"));
            limits.Count(From("ann")).ShouldNotBeNull();
        }

        limits.Counted.ShouldBe(100);
    }

    [Fact]
    public void In_any_minute_nobody_gets_more_than_the_burst_and_the_minute_give()
    {
        var steps = Gen.Choose(0, 9000).ArrayOf().Sample(50, 60);
        foreach (var waits in steps)
        {
            var limits = Limits(new() { QuestionsPerMinute = 20, QuestionsAtOnce = 5 });
            var answered = new List<DateTimeOffset>();
            foreach (var wait in waits)
            {
                clock.Step(TimeSpan.FromMilliseconds(wait));
                if (limits.Count(From("ann")) is null)
                    answered.Add(clock.Now);
            }

            answered.ShouldAllBe(first => answered.Count(other => other >= first && other < first.AddMinutes(1)) <= 25);
        }
    }

    [Theory]
    [InlineData(0.2, "You are asking faster than I can answer; please try again in a second.")]
    [InlineData(2.1, "You are asking faster than I can answer; please try again in 3 seconds.")]
    public void What_is_said_is_one_kind_sentence(double wait, string said) => OwnWords.TooFast(TimeSpan.FromSeconds(wait)).ShouldBe(said);

    private QuestionLimits Limits(LimitOptions options) => new(options, clock);

    private static Activity From(string user, string? conversation = null, string channel = "webchat", bool? group = null) => new()
    {
        ChannelId = channel,
        From = new ChannelAccount { Id = user },
        Conversation = new ConversationAccount { Id = conversation ?? $"of {user}", IsGroup = group },
    };

    private static Activity InGroup(string user) => From(user, "c1", "msteams", group: true);

    private sealed class SteppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Step(TimeSpan step) => Now += step;
    }
}
