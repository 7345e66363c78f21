using ChatBot.Answers;
using ChatBot.Host.Admin;
using ChatBot.Host.Feedback;
using ChatBot.Host.Tests.Support;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Admin;

/// <summary>What is kept for editors and operators, whatever it lies in.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The test framework ends it with the test.")]
public abstract class AdminStoreConformance : IAsyncLifetime
{
    private protected readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 29, 4, 0, 0, TimeSpan.Zero));
    private protected readonly FeedbackOptions options = new();
    private protected AdminDatabase database = null!;
    private AdminDatabase other = null!;
    private AskedQuestions asked = null!;
    private ActLog log = null!;

    /// <summary>Where it lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    public Task InitializeAsync()
    {
        (database, other) = (new AdminDatabase(Place), new AdminDatabase(Place));
        asked = new AskedQuestions(database, options, clock, NullLogger<AskedQuestions>.Instance);
        log = new ActLog(database, clock);
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await database.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task What_one_process_keeps_another_reads()
    {
        await log.WriteAsync("Ada", "signed-in", "", default);
        clock.Advance(TimeSpan.FromSeconds(1));
        await new ActLog(other, clock).WriteAsync("Bob", "question-closed", "Who?", default);

        (await log.ListAsync(0, 10, default)).ShouldBe(
        [
            new Act(clock.GetUtcNow(), "Bob", "question-closed", "Who?"),
            new Act(clock.GetUtcNow().AddSeconds(-1), "Ada", "signed-in", ""),
        ]);
        (await new ActLog(other, clock).ListAsync(1, 10, default)).ShouldHaveSingleItem().Who.ShouldBe("Ada");
    }

    [Fact]
    public async Task Refused_questions_are_counted_and_answered_ones_and_greetings_left_out()
    {
        await asked.NoteAsync("webchat", Asked.Refused("Who sank?"), default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await asked.NoteAsync("msteams", Asked.Refused("Why?", RefusalReason.TooVague), default);
        await asked.NoteAsync("webchat", Asked.Answered("Who waited?"), default);
        await asked.NoteAsync("webchat", Asked.Refused("hello", RefusalReason.NotAQuestion), default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await asked.NoteAsync("webchat", Asked.Refused("Who sank?"), default);

        (await asked.ListUnansweredAsync(10, default)).ShouldBe(
        [
            new UnansweredQuestion("Who sank?", "Who sank?", "NotInArticles", 2, clock.GetUtcNow()),
            new UnansweredQuestion("Why?", "Why?", "TooVague", 1, clock.GetUtcNow().AddMinutes(-1)),
        ]);
        (await asked.ListUnansweredAsync(1, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_understood_alike_is_one_question_in_the_words_of_the_last_who_asked()
    {
        await asked.NoteAsync("webchat", Asked.Refused("Who sank the ferry?"), default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await asked.NoteAsync("webchat", Asked.Refused("and who sank it?") with { Understood = "Who sank the ferry?" }, default);

        (await asked.ListUnansweredAsync(10, default)).ShouldHaveSingleItem().ShouldBe(
            new UnansweredQuestion("and who sank it?", "Who sank the ferry?", "NotInArticles", 2, clock.GetUtcNow()));
        (await asked.CloseAsync("Who sank the ferry?", default)).ShouldBeTrue();
        (await asked.ListUnansweredAsync(10, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_that_was_dealt_with_comes_back_when_it_is_refused_again()
    {
        await asked.NoteAsync("webchat", Asked.Refused("Who sank?"), default);

        (await asked.CloseAsync("Who sank?", default)).ShouldBeTrue();
        (await asked.CloseAsync("Who sank?", default)).ShouldBeFalse();
        (await asked.ListUnansweredAsync(10, default)).ShouldBeEmpty();
        await asked.NoteAsync("webchat", Asked.Refused("Who sank?"), default);

        (await asked.ListUnansweredAsync(10, default)).ShouldHaveSingleItem().Times.ShouldBe(1);
    }

    [Fact]
    public async Task Questions_go_when_they_are_too_old_or_too_many()
    {
        options.MostAnswers = 100;
        await asked.NoteAsync("webchat", Asked.Refused("old"), default);
        clock.Advance(TimeSpan.FromDays(options.AnswerDays + 1));
        for (var number = 0; number < 256; number++)
            await asked.NoteAsync("webchat", Asked.Refused($"new {number}"), default);

        var kept = await asked.ListUnansweredAsync(1000, default);

        kept.Count.ShouldBe(100);
        kept.ShouldAllBe(question => question.Text.StartsWith("new"));
    }

    [Fact]
    public async Task Texts_are_bounded()
    {
        options.LongestText = 100;

        await asked.NoteAsync("webchat", Asked.Refused(new string('q', 5000)), default);
        await log.WriteAsync("Ada", "question-closed", new string('q', 5000), default);

        (await asked.ListUnansweredAsync(10, default)).ShouldHaveSingleItem().Text.Length.ShouldBe(100);
        (await log.ListAsync(0, 10, default)).ShouldHaveSingleItem().About.Length.ShouldBe(500);
    }

    [Fact]
    public async Task Two_at_once_do_not_spoil_it()
    {
        await Task.WhenAll(Enumerable.Range(0, 40).Select(number =>
            new ActLog(number % 2 == 0 ? database : other, clock).WriteAsync($"{number}", "signed-in", "", default)));

        (await log.ListAsync(0, 100, default)).Select(act => act.Who).Order(StringComparer.Ordinal)
            .ShouldBe(Enumerable.Range(0, 40).Select(number => $"{number}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_address_is_added_once_and_can_be_taken_off()
    {
        var feeds = new AddedFeeds(database, clock);
        var address = new Uri("https://example.com/feed?a=1");

        (await feeds.AddAsync(address, "Ada", default)).ShouldBeTrue();
        (await new AddedFeeds(other, clock).AddAsync(address, "Bob", default)).ShouldBeFalse();
        (await feeds.ListAsync(default)).ShouldBe([new AddedFeed(address, clock.GetUtcNow(), "Ada")]);

        (await feeds.RemoveAsync(address.AbsoluteUri, default)).ShouldBeTrue();
        (await feeds.RemoveAsync(address.AbsoluteUri, default)).ShouldBeFalse();
        (await feeds.ListAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_suggested_question_the_last_decision_counts_and_the_oldest_decisions_go_first()
    {
        var judged = new JudgedSuggestions(database, clock);
        await judged.PutAsync("Who sank?", SuggestionVerdict.Kept, "Ada", default);
        clock.Advance(TimeSpan.FromMinutes(1));
        await judged.PutAsync("Who sank?", SuggestionVerdict.Dropped, "Bob", default);

        (await new JudgedSuggestions(other, clock).ListAsync(default))
            .ShouldBe([new JudgedSuggestion("Who sank?", SuggestionVerdict.Dropped, clock.GetUtcNow(), "Bob")]);
        for (var number = 0; number < JudgedSuggestions.Most; number++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await judged.PutAsync($"Question {number}?", SuggestionVerdict.Kept, "Ada", default);
        }

        var kept = await judged.ListAsync(default);
        (kept.Count, kept[0].Question).ShouldBe((JudgedSuggestions.Most, $"Question {JudgedSuggestions.Most - 1}?"));
        kept.ShouldNotContain(suggestion => suggestion.Question == "Who sank?");
        (await judged.RemoveAsync("Question 1?", default)).ShouldBeTrue();
        (await judged.RemoveAsync("Question 1?", default)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_asked_is_counted_by_its_hour_and_greetings_are_not()
    {
        var midnight = new DateTimeOffset(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);
        await asked.NoteAsync("webchat", Asked.Answered("first", milliseconds: 100), default);
        await asked.NoteAsync("webchat", Asked.Refused("hello", RefusalReason.NotAQuestion), default);
        clock.Advance(TimeSpan.FromHours(2));
        await asked.NoteAsync("webchat", Asked.Refused("second"), default);
        foreach (var milliseconds in new[] { 499, 500, 900, 6000 })
            await asked.NoteAsync("webchat", Asked.Answered("more", milliseconds), default);
        clock.Advance(TimeSpan.FromDays(1));
        await asked.NoteAsync("webchat", Asked.Answered("tomorrow"), default);

        var day = await new AskedFigures(other).ReadAsync(midnight, TimeSpan.FromHours(1), 24, default);

        day.Parts.Count.ShouldBe(24);
        day.Parts.Where(part => part.Questions > 0).ShouldBe(
            [new AskedPart(midnight.AddHours(4), 1, 0), new AskedPart(midnight.AddHours(6), 5, 1)]);
        (day.Questions, day.Refused, day.Median, day.Slow).ShouldBe((6L, 1L, 500L, 6000L));
        day.Latencies.ShouldBe([1, 1, 2, 0, 0, 1]);
    }

    [Fact]
    public async Task Of_a_day_without_a_question_there_are_no_latencies()
    {
        var day = await new AskedFigures(database).ReadAsync(clock.GetUtcNow(), TimeSpan.FromDays(1), 2, default);

        (day.Questions, day.Median, day.Slow).ShouldBe((0L, null, null));
    }
}

/// <summary>In a file.</summary>
public sealed class AdminStoreTests : AdminStoreConformance, IDisposable
{
    private readonly TempFolder folder = new();

    protected override StorePlace Place => Path.Combine(folder.Path, "index.admin.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Where_nothing_can_be_kept_an_answer_is_given_all_the_same()
    {
        await using var broken = new AdminDatabase(folder.File("broken.db", new string('x', 5000)));

        await new AskedQuestions(broken, options, clock, NullLogger<AskedQuestions>.Instance)
            .NoteAsync("webchat", Asked.Refused("Who?"), default);

        (await Should.ThrowAsync<AdminStoreException>(() => new ActLog(broken, clock).ListAsync(0, 1, default))).Message
            .ShouldContain("broken.db");
    }
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseAdminTests : AdminStoreConformance, IAsyncDisposable
{
    private readonly PostgresDatabase server = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(server);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
