using ChatBot.Answers.Conversations;
using ChatBot.Answers.Tests.Support;
using ChatBot.Language.Names.Given;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Data.Sqlite;

namespace ChatBot.Answers.Tests.Conversations;

/// <summary>What a store of conversations has to do, whatever it lies in.</summary>
public abstract class ConversationsConformance
{
    /// <summary>Where that of this test lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    protected static CancellationToken None => CancellationToken.None;

    protected StoredConversations Open() => new(Place, TimeProvider.System);

    [Fact]
    public async Task Turns_come_back_as_they_were_oldest_first()
    {
        await using var store = Open();
        Turn[] turns = [new("q1", "u1", "a1 “quoted” 👍", true), new("q2", "u2", "", false)];

        foreach (var turn in turns)
            await store.AppendAsync("c", turn, None);

        (await store.ReadAsync("c", 10, None)).ShouldBe(turns);
    }

    [Fact]
    public async Task The_parts_of_a_turn_come_back_as_they_were()
    {
        await using var store = Open();
        var turn = new Turn("q", "u", "14 April 2025: Ida Moe: “We go.”", true)
        {
            Sentences = [new("Ida Moe: “We go.”", [new("a/1", new(7, 6), "We go."), new("b", new(0, 6), "We go.")]), new("Written.", [])],
        };
        var back = new Turn("he?", "he?", "Do you mean “A” or “B”?", false) { Choices = ["A", "B"] };

        await store.AppendAsync("c", turn, None);
        await store.AppendAsync("c", back, None);

        var read = await store.ReadAsync("c", 10, None);
        read[0].Sentences.Select(said => said.Words).ShouldBe(["Ida Moe: “We go.”", "Written."]);
        read[0].Sentences[0].Quotations.ShouldBe(turn.Sentences[0].Quotations);
        read[0].Words.ShouldBe("Ida Moe: “We go.” Written.");
        read[1].Choices.ShouldBe(["A", "B"]);
        read[1].Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whom_an_answer_spoke_of_comes_back_and_rows_of_before_have_nobody()
    {
        await using var store = Open();
        MentionedName[] names =
            [new("Ida Moe", Gender.Female, true, false, ["director"], true), new("Nordlinje", Gender.Unknown, false, true, [], false)];
        await store.AppendAsync("c", new("q", "u", "a", true) { Names = names }, None);
        await store.AppendAsync("c",
            new("q", "u", "a", true)
            {
                Sentences =
                [new("a", [new("x", new(0, 1), "a"), new("y", new(0, 1), "a"), new("x", new(3, 1), "a")])]
            }, None);

        var read = await store.ReadAsync("c", 10, None);

        read[0].Names.Select(name => name with { Roles = [] }).ShouldBe(names.Select(name => name with { Roles = [] }));
        read[0].Names[0].Roles.ShouldBe(["director"]);
        read[1].Names.ShouldBeEmpty();
        read[1].Articles.ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task Only_the_last_turns_are_read()
    {
        await using var store = Open();
        for (var i = 0; i < 10; i++)
            await store.AppendAsync("c", Turn(i), None);

        (await store.ReadAsync("c", 3, None)).ShouldBe([Turn(7), Turn(8), Turn(9)]);
        (await store.ReadAsync("c", 0, None)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("")]
    [InlineData("' OR 1=1 --")]
    [InlineData("C")]
    public async Task An_unknown_conversation_is_empty(string conversation)
    {
        await using var store = Open();
        await store.AppendAsync("c", Turn(1), None);

        (await store.ReadAsync(conversation, 10, None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Turns_outlive_the_store()
    {
        await using (var store = Open())
            await store.AppendAsync("c", Turn(1), None);

        await using var again = Open();
        (await again.ReadAsync("c", 10, None)).ShouldBe([Turn(1)]);
    }

    [Fact]
    public async Task No_turn_is_lost_when_many_stores_append_at_once()
    {
        var stores = Enumerable.Range(0, 4).Select(_ => Open()).ToList();

        await Task.WhenAll(Enumerable.Range(0, 100)
            .Select(i => Task.Run(async () => await stores[i % 4].AppendAsync($"c{i % 2}", Turn(i), None))));

        foreach (var conversation in (int[])[0, 1])
        {
            (await stores[0].ReadAsync($"c{conversation}", 1000, None)).Select(turn => turn.Question)
                .ShouldBe(Enumerable.Range(0, 100).Where(i => i % 2 == conversation).Select(i => $"q{i}"), ignoreOrder: true);
        }

        foreach (var store in stores)
            await store.DisposeAsync();
    }

    protected static Turn Turn(int number) => new($"q{number}", $"u{number}", $"a{number}", number % 2 == 0);
}

/// <summary>Conversations in a file.</summary>
public sealed class StoredConversationsTests : ConversationsConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    protected override StorePlace Place => folder.File("conversations.db");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("{}")]
    [InlineData("""{"sentences":[{"words":null,"quoted":[]}],"choices":[]}""")]
    [InlineData("""{"sentences":null,"choices":[null]}""")]
    public async Task A_row_of_an_earlier_version_and_one_that_cannot_be_read_have_their_text(string? parts)
    {
        await using (var connection = new SqliteConnection($"Data Source={folder.File("conversations.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText =
                "CREATE TABLE turns (id INTEGER PRIMARY KEY AUTOINCREMENT, conversation TEXT NOT NULL, asked_at TEXT NOT NULL, question "
                + "TEXT NOT NULL, " +
                "understood TEXT NOT NULL, answer TEXT NOT NULL, answered INTEGER NOT NULL); INSERT INTO turns VALUES (1, 'c', '', 'q', "
                + "'u', 'Ships waited.', 1)";
            command.ExecuteNonQuery();
            if (parts is not null)
            {
                command.CommandText = "ALTER TABLE turns ADD COLUMN parts TEXT; UPDATE turns SET parts = $parts";
                command.Parameters.AddWithValue("$parts", parts);
                command.ExecuteNonQuery();
            }
        }

        await using var store = Open();

        (await store.ReadAsync("c", 10, None)).ShouldHaveSingleItem().Words.ShouldBe("Ships waited.");
        await store.AppendAsync("c", Turn(2), None);
        (await store.ReadAsync("c", 10, None)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_file_and_its_folder_are_made_at_first_use()
    {
        var path = folder.File("deep/down/conversations.db");
        await using var store = new StoredConversations(path, TimeProvider.System);
        File.Exists(path).ShouldBeFalse();

        await store.AppendAsync("c", Turn(1), None);

        File.Exists(path).ShouldBeTrue();
    }

    [Fact]
    public async Task What_people_wrote_can_be_read_by_the_owner_alone()
    {
        await using var store = Open();
        await store.AppendAsync("c", Turn(1), None);

        var files = Directory.GetFiles(Path.GetDirectoryName(store.Place)!);
        files.ShouldContain(store.Place);
        foreach (var file in files)
            OwnerAlone(file).ShouldBeTrue(file);
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_named()
    {
        var file = folder.File("occupied");
        await File.WriteAllTextAsync(file, "a file where a folder has to be");
        var path = Path.Combine(file, "conversations.db");
        await using var store = new StoredConversations(path, TimeProvider.System);

        var failure = await Should.ThrowAsync<ConversationStoreException>(async () => await store.AppendAsync("c", Turn(1), None));

        failure.Message.ShouldContain(path);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is()
    {
        var path = folder.File("conversations.db");
        var content = string.Concat(Enumerable.Repeat("this is no database. ", 300));
        await File.WriteAllTextAsync(path, content);
        await using var store = new StoredConversations(path, TimeProvider.System);

        var failure = await Should.ThrowAsync<ConversationStoreException>(async () => await store.ReadAsync("c", 1, None));

        failure.Message.ShouldContain(path);
        (await File.ReadAllTextAsync(path)).ShouldBe(content);
    }

    // On Windows a file has the rights of its folder.
    private static bool OwnerAlone(string file) =>
        OperatingSystem.IsWindows() || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite);
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseConversationsTests : ConversationsConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
