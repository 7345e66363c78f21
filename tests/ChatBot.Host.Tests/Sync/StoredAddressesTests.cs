using ChatBot.Articles.Fetching.Memory;
using ChatBot.Host.Sync;
using ChatBot.Host.Tests.Support;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;

namespace ChatBot.Host.Tests.Sync;

/// <summary>What is known of addresses, whatever it lies in.</summary>
public abstract class AddressesConformance
{
    /// <summary>Where it lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_kept_is_there_for_another_process()
    {
        await using var memory = new StoredAddresses(Place);
        var state = new AddressState("https://example.com/feed")
        {
            Kind = "feed",
            Validators = new("\"v1\"", "Mon, 02 Mar 2026 07:00:00 GMT"),
            TriedAt = Now,
            ReadAt = Now.AddHours(-1),
            Error = "There is nothing at this address (404 Not Found).",
            Failures = 3,
            NotBefore = Now.AddHours(1),
        };
        await memory.PutAsync(state with { Failures = 2 }, default);
        await memory.PutAsync(state, default);
        await memory.PutItemAsync(state.Address, new("a", "1", "article-a"), default);
        await memory.PutItemAsync(state.Address, new("a", "2", "article-a"), default);
        await memory.PutItemAsync(state.Address, new("b", "1", null), default);
        await memory.PutItemAsync("https://example.com/other", new("a", "1", "article-c"), default);

        await using var other = new StoredAddresses(Place);

        (await other.FindAsync(state.Address, default)).ShouldBe(state with { Articles = 1 });
        (await other.ListAsync(default)).ShouldHaveSingleItem().Address.ShouldBe(state.Address);
        (await other.ListItemsAsync(state.Address, default)).Values.ShouldBe([new("a", "2", "article-a"), new("b", "1", null)],
            ignoreOrder: true);
        (await other.FindAsync("https://example.com/other", default)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_processes_at_once_lose_nothing()
    {
        await using var memory = new StoredAddresses(Place);
        await using var other = new StoredAddresses(Place);

        await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(at => (at % 2 == 0 ? memory : other).PutItemAsync("https://example.com/feed", new($"{at}", "1", null), default)));

        (await memory.ListItemsAsync("https://example.com/feed", default)).Count.ShouldBe(40);
    }
}

/// <summary>What is known of addresses in a file.</summary>
public sealed class StoredAddressesTests : AddressesConformance, IDisposable
{
    private readonly TempFolder folder = new();

    protected override StorePlace Place => File;

    private string File => Path.Combine(folder.Path, "new", "index.feeds.db");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_file_is_for_its_owner_alone()
    {
        await using var memory = new StoredAddresses(Place);
        await memory.ListAsync(default);

        if (!OperatingSystem.IsWindows())
            System.IO.File.GetUnixFileMode(File).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_in_one_sentence()
    {
        await using var memory = new StoredAddresses(Place);
        folder.File("new/index.feeds.db", "This is no database, however long it is and whatever it says. " + new string('x', 2000));

        var failure = await Should.ThrowAsync<AddressMemoryException>(() => memory.ListAsync(default));

        failure.Message.ShouldBe($"What is known of feeds cannot be kept in {File}: it is damaged or no database; move it away, and a "
            + "new one is made.");
    }
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseAddressesTests : AddressesConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
