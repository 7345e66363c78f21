using ChatBot.Host.Feedback;
using ChatBot.Host.Tests.Support;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Feedback;

/// <summary>What feedback has to do, whatever it lies in.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The test framework ends it with the test.")]
public abstract class FeedbackConformance : IAsyncLifetime
{
    private static readonly Guid Answer = Guid.Parse("5f0f8f5e-8a1c-4a58-9d5c-3f0b0f0e7a01");

    private protected readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero));
    private protected readonly FeedbackOptions options = new();
    private FeedbackDatabase database = null!;
    private protected FeedbackStore store = null!;

    /// <summary>Where it lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    public Task InitializeAsync()
    {
        database = new FeedbackDatabase(Place);
        store = new FeedbackStore(database, options, clock);
        return Task.CompletedTask;
    }

    Task IAsyncLifetime.DisposeAsync() => database.DisposeAsync().AsTask();

    [Fact]
    public async Task A_rating_is_kept_with_the_question_and_the_answer_that_it_rates()
    {
        await store.KeepAsync(Given(), default);

        await store.RateAsync(Rating(), default);

        var rated = (await store.ListAsync(default)).ShouldHaveSingleItem();
        rated.At.ShouldBe(clock.GetUtcNow());
        rated.Channel.ShouldBe("webchat");
        rated.Reaction.ShouldBe("like");
        rated.Reason.ShouldBe("clear");
        rated.Question.ShouldBe("and who else?");
        rated.Understood.ShouldBe("Who waited?");
        rated.Answer.ShouldBe("Ships waited. [1]");
        rated.Composer.ShouldBe("embedded");
        rated.Target.ShouldBe(Answer.ToString());
    }

    [Fact]
    public async Task Thumbs_are_counted_from_a_moment_on()
    {
        await store.RateAsync(Rating(), default);
        clock.Advance(TimeSpan.FromHours(1));
        await store.RateAsync(Rating() with { RaterId = "other" }, default);
        await store.RateAsync(Rating() with { RaterId = "third", Reaction = "dislike" }, default);

        var thumbs = new Thumbs(database);
        (await thumbs.CountAsync(clock.GetUtcNow(), default)).ShouldBe((1L, 1L));
        (await thumbs.CountAsync(clock.GetUtcNow().AddHours(-1), default)).ShouldBe((2L, 1L));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_rating_is_taken_back_by_who_gave_it_and_by_nobody_else(bool namesAnswer)
    {
        await store.KeepAsync(Given(), default);
        await store.AddMessageAsync(Given(), "m-1", default);
        await store.RateAsync(Rating(), default);
        var answer = namesAnswer ? Answer.ToString() : null;
        var back = Rating() with { AnswerId = answer, ActivityId = "m-1", Reaction = "none", Reason = null };

        await store.TakeBackAsync(back with { RaterId = "other" }, default);
        await store.TakeBackAsync(back with { Conversation = "c2" }, default);
        (await store.ListAsync(default)).Count.ShouldBe(1);
        await store.TakeBackAsync(back, default);

        (await store.ListAsync(default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("m-1")]
    [InlineData("m-2")]
    public async Task An_answer_is_known_by_each_of_its_messages_too(string message)
    {
        await store.KeepAsync(Given(), default);
        await store.AddMessageAsync(Given(), "m-1", default);
        await store.AddMessageAsync(Given(), "m-2", default);

        await store.RateAsync(Rating() with { AnswerId = null, ActivityId = message }, default);

        (await store.ListAsync(default)).ShouldHaveSingleItem().Question.ShouldBe("and who else?");
    }

    [Fact]
    public async Task A_thumb_that_comes_before_its_message_is_known_gets_its_question_then()
    {
        await store.KeepAsync(Given(), default);
        await store.RateAsync(Rating() with { AnswerId = null, ActivityId = "m-1" }, default);
        await store.RateAsync(Rating() with { AnswerId = null, ActivityId = "m-1", Conversation = "c2" }, default);
        await store.RateAsync(Rating() with { AnswerId = null, ActivityId = "m-2" }, default);

        await store.AddMessageAsync(Given(), "m-1", default);

        var rated = (await store.ListAsync(default)).Where(rating => rating.Question is not null).ShouldHaveSingleItem();
        rated.Question.ShouldBe("and who else?");
        rated.Answer.ShouldBe("Ships waited. [1]");
        rated.Target.ShouldBe(Answer.ToString());
        rated.Reason.ShouldBe("clear");
    }

    [Fact]
    public async Task A_thumb_that_is_changed_later_takes_the_place_of_the_first()
    {
        await store.KeepAsync(Given(), default);
        await store.AddMessageAsync(Given(), "m-1", default);
        await store.RateAsync(Rating(), default);
        clock.Advance(TimeSpan.FromMinutes(1));

        await store.RateAsync(Rating() with { AnswerId = null, ActivityId = "m-1", Reaction = "dislike", Reason = null }, default);

        var rated = (await store.ListAsync(default)).ShouldHaveSingleItem();
        rated.Reaction.ShouldBe("dislike");
        rated.Reason.ShouldBeNull();
        rated.At.ShouldBe(clock.GetUtcNow());
    }

    [Fact]
    public async Task A_reason_that_comes_after_its_thumb_joins_it_and_is_not_lost_by_a_second_click()
    {
        await store.RateAsync(Rating() with { Reason = null }, default);
        await store.RateAsync(Rating() with { Reason = "clear" }, default);
        await store.RateAsync(Rating() with { Reason = null }, default);

        (await store.ListAsync(default)).ShouldHaveSingleItem().Reason.ShouldBe("clear");
    }

    [Fact]
    public async Task Two_people_rate_the_same_answer_for_themselves()
    {
        await store.RateAsync(Rating(), default);
        await store.RateAsync(Rating() with { RaterId = "other", Reaction = "dislike" }, default);

        (await store.ListAsync(default)).Select(rated => rated.Reaction).ShouldBe(["like", "dislike"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_rating_of_an_answer_that_is_not_known_is_kept_without_its_question()
    {
        await store.RateAsync(Rating() with { AnswerId = "gone" }, default);
        await store.RateAsync(Rating() with { AnswerId = null }, default);
        await store.RateAsync(Rating() with { AnswerId = null }, default);

        var ratings = await store.ListAsync(default);
        ratings.Count.ShouldBe(3);
        ratings.ShouldAllBe(rated => rated.Question == null);
        ratings[^1].Target.ShouldBe("gone");
    }

    [Theory]
    [InlineData("webchat", "c2")]
    [InlineData("msteams", "c1")]
    public async Task An_answer_cannot_be_read_out_of_another_conversation(string channel, string conversation)
    {
        await store.KeepAsync(Given(), default);

        await store.RateAsync(Rating() with { Channel = channel, Conversation = conversation }, default);

        (await store.ListAsync(default)).ShouldHaveSingleItem().Question.ShouldBeNull();
    }

    [Fact]
    public async Task What_cannot_be_read_is_kept_as_it_came_and_all_texts_are_bounded()
    {
        options.LongestText = 100;

        await store.RateAsync(Rating() with
        {
            AnswerId = new string('t', 5000),
            Reaction = null,
            Reason = null,
            Raw = new string('x', 99) + "👩"
        }, default);

        var rated = (await store.ListAsync(default)).ShouldHaveSingleItem();
        rated.Reaction.ShouldBeNull();
        rated.Raw.ShouldBe(new string('x', 99));
        rated.Target!.Length.ShouldBeLessThanOrEqualTo(200);
    }

    [Fact]
    public async Task Answers_wait_for_their_rating_as_long_as_the_options_say()
    {
        await store.KeepAsync(Given(), default);
        clock.Advance(TimeSpan.FromDays(options.AnswerDays + 1));
        await AddUntilASweepAsync();

        await store.RateAsync(Rating(), default);

        (await store.ListAsync(default)).ShouldHaveSingleItem().Question.ShouldBeNull();
    }

    [Fact]
    public async Task No_more_is_kept_than_the_options_say()
    {
        options.MostRatings = 10;
        for (var number = 0; number <= 512; number++)
            await store.RateAsync(Rating() with { AnswerId = $"a{number}" }, default);

        var ratings = await store.ListAsync(default);
        ratings.Count.ShouldBe(10);
        ratings[0].Target.ShouldBe("a512");
    }

    [Fact]
    public async Task Ratings_are_there_after_a_restart()
    {
        await store.RateAsync(Rating(), default);

        await using var reopened = new FeedbackDatabase(Place);
        (await new FeedbackStore(reopened, options, clock).ListAsync(default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_may_write_at_once()
    {
        await using var second = new FeedbackDatabase(Place);
        var other = new FeedbackStore(second, options, clock);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(number =>
            (number % 2 == 0 ? store : other).RateAsync(Rating() with { AnswerId = $"a{number}" }, default)));

        (await store.ListAsync(default)).Count.ShouldBe(100);
    }

    private static GivenAnswer Given() => new(Answer, "webchat", "c1", "and who else?", "Who waited?", "Ships waited. [1]", "embedded");

    private protected static Rating Rating() => new("webchat", "c1", "user", Answer.ToString(), null, "like", "clear", null);

    private async Task AddUntilASweepAsync()
    {
        for (var number = 0; number < 256; number++)
            await store.KeepAsync(Given() with { Id = Guid.NewGuid(), Conversation = "other" }, default);
    }
}

/// <summary>Feedback in a file.</summary>
public sealed class FeedbackStoreTests : FeedbackConformance, IDisposable
{
    private readonly TempFolder folder = new();

    protected override StorePlace Place => Path.Combine(folder.Path, "new", "index.feedback.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_people_wrote_can_be_read_by_the_owner_alone()
    {
        await store.RateAsync(Rating(), default);

        var files = Directory.GetFiles(Path.Combine(folder.Path, "new"));
        files.ShouldNotBeEmpty();
        foreach (var file in files)
            OwnerAlone(file).ShouldBeTrue(file);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_is_one_sentence_and_is_tried_anew()
    {
        var path = folder.File("broken.db", new string('x', 5000));
        await using var broken = new FeedbackDatabase(path);
        var failing = new FeedbackStore(broken, options, clock);

        (await Should.ThrowAsync<FeedbackStoreException>(() => failing.RateAsync(Rating(), default))).Message.ShouldContain(path);

        File.Delete(path);
        await failing.RateAsync(Rating(), default);
        (await failing.ListAsync(default)).Count.ShouldBe(1);
    }

    // On Windows a file has the rights of its folder.
    private static bool OwnerAlone(string file) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseFeedbackTests : FeedbackConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
