using ChatBot.BotFramework.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace ChatBot.BotFramework.Tests.Conversations;

public sealed class ConversationStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-conversations-").FullName;
    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);

    private string StorePath => Path.Combine(folder, "bot.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Old_conversations_are_dropped_while_the_store_is_open_and_those_of_the_web_sooner()
    {
        await using var database = Open();
        var store = new ConversationStore(database);
        foreach (var channel in new[] { "webchat", "directline", "msteams" })
            await store.RememberAsync(new(channel, "old"), default);

        time.Advance(TimeSpan.FromDays(8));
        await store.RememberAsync(new("webchat", "new"), default);
        Rows().ShouldBe(["msteams old", "webchat new"]);

        time.Advance(TimeSpan.FromDays(360));
        await store.RememberAsync(new("directline", "newer"), default);
        Rows().ShouldBe(["directline newer"]);
    }

    [Fact]
    public async Task Old_conversations_are_dropped_when_the_store_is_opened()
    {
        await using (var database = Open())
            await new ConversationStore(database).RememberAsync(new("webchat", "old"), default);

        time.Advance(TimeSpan.FromDays(8));
        await using var next = Open();
        await new ConversationStore(next).ForgetAsync(new("webchat", "none"), default);

        Rows().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_store_of_the_version_before_is_opened_and_loses_what_it_knew_of_people()
    {
        Run("""
            CREATE TABLE conversations (
                channel TEXT NOT NULL, conversation TEXT NOT NULL, type TEXT, service_url TEXT, bot TEXT, user TEXT, tenant TEXT,
                seen_at INTEGER NOT NULL, welcomed INTEGER NOT NULL DEFAULT 0,
                PRIMARY KEY (channel, conversation)) WITHOUT ROWID;
            CREATE INDEX conversations_by_age ON conversations (seen_at);
            INSERT INTO conversations (channel, conversation, user, seen_at) VALUES ('msteams', 'c', 'somebody in person', 1);
            """);

        await using (var database = Open())
            (await new ConversationStore(database).RememberWelcomeAsync(new("msteams", "c"), default)).ShouldBeTrue();
        await using (var database = Open())
            (await new ConversationStore(database).RememberWelcomeAsync(new("msteams", "c"), default)).ShouldBeFalse();

        Run("SELECT group_concat(name) FROM pragma_table_info('conversations')").ShouldBe("channel,conversation,seen_at,welcomed");
        (await File.ReadAllTextAsync(StorePath)).ShouldNotContain("somebody in person");
    }

    [Fact]
    public async Task Only_the_owner_may_read_the_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        await using var database = Open();
        var store = new ConversationStore(database);
        await store.RememberAsync(new("msteams", "c"), default);

        foreach (var file in Directory.EnumerateFiles(folder, "bot.db*"))
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Exists(StorePath).ShouldBeTrue();
    }

    private BotDatabase Open() => new(Options.Create(new BotOptions { StorePath = StorePath }), time);

    private string[] Rows() =>
        Run("SELECT group_concat(channel || ' ' || conversation, ';' ORDER BY channel) FROM conversations") is string rows
        ? rows.Split(';') : [];

    private object? Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
