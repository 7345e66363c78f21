using ChatBot.Host.Sharing;
using ChatBot.Host.Tests.Support;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.Host.Tests.Sharing;

/// <summary>What shared answers have to do, whatever they lie in.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "The test framework ends it with the test.")]
public abstract class SharedAnswersConformance : IAsyncLifetime
{
    private static readonly FrozenAnswer Answer = new(
        "a", "Who waited?", [new("Ships waited.", [1])], [new(1, "harbour", "Harbour closed", "Ships waited.", 0, 13, "00", "x", "AP")]);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 29, 4, 0, 0, TimeSpan.Zero));
    private readonly SharingOptions options = new() { Days = 10 };
    private SharingDatabase database = null!;
    private SharingDatabase other = null!;
    private SharedAnswers answers = null!;

    /// <summary>Where they lie; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    public Task InitializeAsync()
    {
        (database, other) = (new SharingDatabase(Place), new SharingDatabase(Place));
        answers = new SharedAnswers(database, options, clock);
        return Task.CompletedTask;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await database.DisposeAsync();
        await other.DisposeAsync();
    }

    [Fact]
    public async Task What_one_process_shares_another_opens_as_it_was()
    {
        var (id, secret, until) = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();

        var shared = (await new SharedAnswers(other, options, clock).FindAsync(id, default)).ShouldNotBeNull();

        shared.State.ShouldBe(SharedState.Open);
        (shared.SharedAt, shared.Until).ShouldBe((clock.GetUtcNow(), clock.GetUtcNow().AddDays(10)));
        until.ShouldBe(shared.Until);
        shared.Answer!.Citations.ShouldBe(Answer.Citations);
        shared.Answer.Question.ShouldBe("Who waited?");
        id.Length.ShouldBe(SharedAnswers.IdLength);
        secret.ShouldNotBe(id);
    }

    [Fact]
    public async Task Whoever_shared_it_takes_it_back_and_nobody_else()
    {
        var (id, secret, _) = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();
        var (_, foreign, _) = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();

        (await answers.TakeBackAsync(id, foreign, default)).ShouldBeFalse();
        (await answers.FindAsync(id, default))!.State.ShouldBe(SharedState.Open);
        (await answers.TakeBackAsync(id, secret, default)).ShouldBeTrue();

        var gone = (await answers.FindAsync(id, default)).ShouldNotBeNull();
        (gone.State, gone.Answer).ShouldBe((SharedState.TakenBack, null));
        (await answers.TakeBackAsync(id, secret, default)).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_over_is_not_opened_its_words_are_removed_and_one_day_all_of_it()
    {
        var (id, _, _) = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();

        clock.Advance(TimeSpan.FromDays(10));
        (await answers.FindAsync(id, default))!.State.ShouldBe(SharedState.Expired);
        await answers.RemoveExpiredAsync(default);
        (await WordsAsync(id)).ShouldBe(DBNull.Value);
        clock.Advance(TimeSpan.FromDays(366));
        await answers.RemoveExpiredAsync(default);

        (await answers.FindAsync(id, default)).ShouldBeNull();
    }

    [Fact]
    public async Task No_more_are_kept_than_may_be_and_what_is_taken_back_makes_room()
    {
        options.MostAnswers = 1;
        var (id, secret, _) = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();

        (await answers.AddAsync(Answer, default)).ShouldBeNull();
        await answers.TakeBackAsync(id, secret, default);

        (await answers.AddAsync(Answer, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Of_one_answer_a_few_links_are_open_at_once_and_of_those_that_are_over_no_more_than_may_be_open_are_remembered()
    {
        options.MostAnswers = SharedAnswers.MostOfOne + 1;
        var links = new List<(string Id, string Secret, DateTimeOffset Until)>();
        for (var link = 0; link < SharedAnswers.MostOfOne; link++)
            links.Add((await answers.AddAsync(Answer, default)).ShouldNotBeNull());

        (await answers.AddAsync(Answer, default)).ShouldBeNull();
        links.Add((await answers.AddAsync(Answer with { Id = "another" }, default)).ShouldNotBeNull());
        foreach (var (id, secret, _) in links)
            await answers.TakeBackAsync(id, secret, default);
        clock.Advance(TimeSpan.FromSeconds(1));
        var last = (await answers.AddAsync(Answer, default)).ShouldNotBeNull();
        await answers.TakeBackAsync(last.Id, last.Secret, default);
        options.MostAnswers = 1;
        await answers.RemoveExpiredAsync(default);

        (await answers.FindAsync(links[0].Id, default)).ShouldBeNull();
        (await answers.FindAsync(last.Id, default))!.State.ShouldBe(SharedState.TakenBack);
    }

    [Theory]
    [InlineData("")]
    [InlineData("' OR 1=1 --aaaaaaaaaaaaa")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("ÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄÄ")]
    public async Task A_forged_id_finds_nothing(string id)
    {
        await answers.AddAsync(Answer, default);

        (await answers.FindAsync(id, default)).ShouldBeNull();
        (await answers.TakeBackAsync(id, id, default)).ShouldBeFalse();
    }

    private Task<object?> WordsAsync(string id) => database.UseAsync(
        async connection =>
        {
            await using var command = connection.Command(
                $"SELECT content FROM {database.Table("answers")} WHERE id = @id", ("@id", id));
            return await command.ExecuteScalarAsync();
        },
        default);
}

/// <summary>In a file.</summary>
public sealed class FileSharedAnswersTests : SharedAnswersConformance, IDisposable
{
    private readonly TempFolder folder = new();

    protected override StorePlace Place => Path.Combine(folder.Path, "index.shared.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_used_is_one_sentence()
    {
        await using var broken = new SharingDatabase(folder.File("broken.db", new string('x', 5000)));

        (await Should.ThrowAsync<SharingStoreException>(() => new SharedAnswers(broken, new(), TimeProvider.System)
            .FindAsync(new string('a', SharedAnswers.IdLength), default))).Message.ShouldContain("broken.db");
    }
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseSharedAnswersTests : SharedAnswersConformance, IAsyncDisposable
{
    private readonly PostgresDatabase server = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(server);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
