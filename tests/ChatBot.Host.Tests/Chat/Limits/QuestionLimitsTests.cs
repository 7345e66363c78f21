using ChatBot.Host.Chat;
using ChatBot.Host.Chat.Limits;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Tests.Chat.Limits;

/// <summary>How messages are counted, wherever that is. Times are long, since the clock of a database goes on while a test runs.</summary>
public abstract class LimitsConformance
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Limits of their own, which no other ones share.</summary>
    private protected abstract IQuestionLimits Limits(LimitOptions options);

    /// <summary>So much time goes by.</summary>
    private protected abstract Task StepAsync(TimeSpan step);

    [Fact]
    public async Task Some_come_at_once_and_then_one_for_each_part_of_the_minute()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 3 });

        for (var question = 0; question < 3; question++)
            (await CountAsync(limits, From("ann"))).ShouldBeNull();
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull().ShouldBeInRange(Minute / 2, Minute);
        await StepAsync(TimeSpan.FromSeconds(40));
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));
        await StepAsync(TimeSpan.FromSeconds(20));
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Waiting_longer_than_the_bucket_holds_gives_no_more()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 2 });
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        await StepAsync(TimeSpan.FromDays(30));

        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_refused_costs_nothing()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 1 });
        (await CountAsync(limits, From("ann", "c1"))).ShouldBeNull();
        for (var tries = 0; tries < 5; tries++)
            (await CountAsync(limits, From("ben", "c1"))).ShouldNotBeNull();

        (await CountAsync(limits, From("ben", "c2"))).ShouldBeNull();
        await StepAsync(Minute);
        (await CountAsync(limits, From("ann", "c1"))).ShouldBeNull();
    }

    [Fact]
    public async Task One_person_does_not_use_up_what_another_may_ask()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 1 });
        (await CountAsync(limits, From("ann"))).ShouldBeNull();

        (await CountAsync(limits, From("ann"))).ShouldNotBeNull();
        (await CountAsync(limits, From("ben"))).ShouldBeNull();
        (await CountAsync(limits, From("ann", channel: "msteams"))).ShouldBeNull();
    }

    [Fact]
    public async Task A_name_of_ones_own_choice_for_each_message_helps_nobody()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 1 });
        (await CountAsync(limits, From("ann", "c1"))).ShouldBeNull();

        (await CountAsync(limits, From("ben", "c1"))).ShouldNotBeNull();
        (await CountAsync(limits, From("ann", "c2"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task In_a_group_each_person_is_counted_alone()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 1 });
        (await CountAsync(limits, InGroup("ann"))).ShouldBeNull();

        (await CountAsync(limits, InGroup("ben"))).ShouldBeNull();
        (await CountAsync(limits, InGroup("ann"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_product_within_a_channel_is_not_another_channel()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 1 });
        (await CountAsync(limits, From("ann", channel: "msteams"))).ShouldBeNull();

        (await CountAsync(limits, From("ann", channel: "msteams:COPILOT"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task Where_there_is_no_limit_everything_is_answered()
    {
        var limits = Limits(new() { QuestionsPerMinute = 0, QuestionsAtOnce = 1 });

        for (var question = 0; question < 20; question++)
            (await CountAsync(limits, From("ann"))).ShouldBeNull();
    }

    [Fact]
    public async Task Of_messages_that_come_at_the_same_moment_no_more_are_answered()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 5 });

        var counted = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => CountAsync(limits, From("ann")))));

        counted.Count(wait => wait is null).ShouldBe(5);
    }

    [Fact]
    public async Task In_any_minute_nobody_gets_more_than_the_burst_and_the_minute_give()
    {
        var limits = Limits(new() { QuestionsPerMinute = 1, QuestionsAtOnce = 5 });
        var sample = 0;
        await CountAsync(limits, From("the first"));
        foreach (var waits in Gen.Choose(0, 180).ArrayOf().Sample(30, 20))
        {
            var asker = From($"ann {++sample}");
            var now = TimeSpan.Zero;
            var answered = new List<TimeSpan>();
            foreach (var wait in waits)
            {
                now += TimeSpan.FromSeconds(wait);
                await StepAsync(TimeSpan.FromSeconds(wait));
                if (await CountAsync(limits, asker) is null)
                    answered.Add(now);
            }

            answered.ShouldAllBe(first => answered.Count(other => other >= first && other < first + Minute) <= 6);
        }
    }

    private protected static Task<TimeSpan?> CountAsync(IQuestionLimits limits, Activity activity) =>
        limits.CountAsync(activity, CancellationToken.None).AsTask();

    private protected static Activity From(string user, string? conversation = null, string channel = "webchat", bool? group = null) =>
        new()
        {
            ChannelId = channel,
            From = new ChannelAccount { Id = user },
            Conversation = new ConversationAccount { Id = conversation ?? $"of {user}", IsGroup = group },
        };

    private static Activity InGroup(string user) => From(user, "c1", "msteams", group: true);
}

/// <summary>Counted in the memory of one process.</summary>
public sealed class QuestionLimitsTests : LimitsConformance
{
    private readonly SteppedClock clock = new();

    [Fact]
    public async Task However_many_ask_no_more_than_the_most_are_remembered_and_the_quietest_are_forgotten()
    {
        var limits = new QuestionLimits(new() { QuestionsAtOnce = 1, MostCounted = 100 }, clock);
        (await CountAsync(limits, From("ann"))).ShouldBeNull();
        for (var other = 0; other < 1000; other++)
        {
            await CountAsync(limits, From($"user {other}"));
            (await CountAsync(limits, From("ann"))).ShouldNotBeNull();
        }

        limits.Counted.ShouldBe(100);
    }

    [Fact]
    public async Task The_wait_is_told_to_the_moment()
    {
        var limits = Limits(new() { QuestionsPerMinute = 20, QuestionsAtOnce = 1 });
        await CountAsync(limits, From("ann"));

        (await CountAsync(limits, From("ann"))).ShouldBe(TimeSpan.FromSeconds(3));
        clock.Step(TimeSpan.FromSeconds(2));
        (await CountAsync(limits, From("ann"))).ShouldNotBeNull().TotalSeconds.ShouldBe(1, 0.001);
    }

    [Theory]
    [InlineData(0.2, "You are asking faster than I can answer; please try again in a second.")]
    [InlineData(2.1, "You are asking faster than I can answer; please try again in 3 seconds.")]
    public void What_is_said_is_one_kind_sentence(double wait, string said) => OwnWords.TooFast(TimeSpan.FromSeconds(wait)).ShouldBe(said);

    private protected override IQuestionLimits Limits(LimitOptions options) => new QuestionLimits(options, clock);

    private protected override Task StepAsync(TimeSpan step)
    {
        clock.Step(step);
        return Task.CompletedTask;
    }

    private sealed class SteppedClock : TimeProvider
    {
        private DateTimeOffset now = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => now;

        public override long GetTimestamp() => now.UtcTicks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Step(TimeSpan step) => now += step;
    }
}
