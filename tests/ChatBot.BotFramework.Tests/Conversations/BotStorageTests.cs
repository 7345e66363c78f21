using ChatBot.BotFramework.Conversations;
using ChatBot.Storage;
using ChatBot.Storage.Postgres;
using ChatBot.Tests.PostgresServers;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Tests.Conversations;

/// <summary>What bots keep, whatever it lies in.</summary>
public abstract class BotStorageConformance
{
    /// <summary>Where it lies; the same at each call.</summary>
    protected abstract StorePlace Place { get; }

    private readonly FakeTimeProvider time = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task What_was_written_is_read_by_whoever_shares_the_file_until_it_is_deleted()
    {
        await using var first = Open();
        await using var second = Open();
        BotStorage mine = new(first), theirs = new(second);

        await mine.WriteAsync(new Dictionary<string, object>
        {
            ["a"] = JObject.Parse("""{"Text":"x"}"""),
            ["b"] = new JObject { ["n"] = 1 }
        });

        var read = await theirs.ReadAsync(["a", "b", "none"]);
        read.Keys.ShouldBe(["a", "b"], ignoreOrder: true);
        ((JObject)read["a"]).ToString(Newtonsoft.Json.Formatting.None).ShouldBe("""{"Text":"x"}""");
        await mine.DeleteAsync(["a"]);
        (await theirs.ReadAsync(["a", "b"])).Keys.ShouldBe(["b"]);
    }

    [Fact]
    public async Task What_a_bot_wrote_as_a_type_of_its_own_comes_back_as_that_type()
    {
        await using var database = Open();
        var storage = new BotStorage(database);
        var at = new DateTimeOffset(2026, 11, 22, 13, 23, 8, TimeSpan.FromHours(1));

        await storage.WriteAsync(new Dictionary<string, object>
        {
            ["state"] = new Dictionary<string, object>
            {
                ["own"] = new Versioned { Text = "x" },
                ["at"] = at,
                ["text"] = "2026-11-22T13:23:08Z",
                ["count"] = 3,
                ["list"] = new List<int> { 1 }
            },
            ["item"] = new Versioned { Count = 7 },
        });

        var read = await storage.ReadAsync(["state", "item"]);
        var state = read["state"].ShouldBeAssignableTo<IDictionary<string, object>>()!;
        state["own"].ShouldBeOfType<Versioned>().Text.ShouldBe("x");
        (state["at"], state["text"], state["count"]).ShouldBe((at, "2026-11-22T13:23:08Z", 3));
        state["list"].ShouldBe(new List<int> { 1 });
        var item = read["item"].ShouldBeOfType<Versioned>();
        (item.Count, item.ETag).ShouldBe((7, "1"));
    }

    [Fact]
    public async Task An_item_that_names_its_version_is_written_only_over_that_one()
    {
        await using var database = Open();
        var storage = new BotStorage(database);
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Versioned { Text = "first" } });
        var (mine, theirs) = (await ReadAsync(storage), await ReadAsync(storage));

        theirs.Text = "theirs";
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = theirs });
        mine.Text = "mine";
        await Should.ThrowAsync<InvalidOperationException>(() =>
            storage.WriteAsync(new Dictionary<string, object> { ["other"] = new { x = 1 }, ["a"] = mine }));

        (await ReadAsync(storage)).Text.ShouldBe("theirs");
        (await storage.ReadAsync(["other"])).ShouldBeEmpty("all is written, or nothing");
        mine.ETag = "*";
        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = mine });
        (await ReadAsync(storage)).Text.ShouldBe("mine");
    }

    [Fact]
    public async Task Of_many_who_write_at_once_each_counts_where_versions_are_named()
    {
        await using var first = Open();
        await using var second = Open();
        BotStorage[] storages = [new(first), new(second)];
        await storages[0].WriteAsync(new Dictionary<string, object> { ["a"] = new Versioned() });

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async number =>
        {
            while (true)
            {
                var item = await ReadAsync(storages[number % 2]);
                item.Count++;
                try
                {
                    await storages[number % 2].WriteAsync(new Dictionary<string, object> { ["a"] = item });
                    return;
                }
                catch (InvalidOperationException)
                {
                    // Somebody was faster: from the start.
                }
            }
        }));

        (await ReadAsync(storages[0])).Count.ShouldBe(20);
    }

    [Fact]
    public async Task The_name_of_a_dotnet_type_in_what_a_person_sent_makes_nothing()
    {
        await using var database = Open();
        var storage = new BotStorage(database);
        var sent = JObject.Parse("""{"value":{"$type":"System.IO.FileInfo, System.Runtime","OriginalPath":"/etc/passwd","$ref":"1"}}""");

        await storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Dictionary<string, object> { ["sent"] = sent } });

        var read = (JObject)(await storage.ReadAsync(["a"]))["a"];
        JToken.DeepEquals(read["sent"], sent).ShouldBeTrue(read.ToString());
        await storage.WriteAsync(new Dictionary<string, object>
        {
            ["b"] =
            new Dictionary<string, object> { ["sent"] = new Holder { Sent = sent, Any = sent } }
        });
        var holder = ((IDictionary<string, object>)(await storage.ReadAsync(["b"]))["b"])["sent"].ShouldBeOfType<Holder>();
        JToken.DeepEquals(holder.Sent, sent).ShouldBeTrue();
        JToken.DeepEquals(holder.Any.ShouldBeOfType<JObject>(), sent).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_kept_of_old_conversations_is_dropped_and_of_those_of_the_web_sooner()
    {
        await using var database = Open();
        var storage = new BotStorage(database);
        string[] keys = ["webchat/conversations/old", "directline/users/old", "msteams/conversations/old"];
        await storage.WriteAsync(keys.ToDictionary(key => key, object (_) => new JObject()));

        time.Advance(TimeSpan.FromDays(8));
        (await storage.ReadAsync(keys)).Keys.ShouldBe(["msteams/conversations/old"]);
        time.Advance(TimeSpan.FromDays(360));
        (await storage.ReadAsync(keys)).ShouldBeEmpty();
    }

    private BotDatabase Open() => new(Options.Create(new BotOptions()), time, Place);

    private static async Task<Versioned> ReadAsync(BotStorage storage) => (Versioned)(await storage.ReadAsync(["a"]))["a"];

    private sealed class Holder
    {
        public JObject? Sent { get; set; }

        public object? Any { get; set; }
    }

    private sealed class Versioned : IStoreItem
    {
        public string? Text { get; set; }

        public int Count { get; set; }

        public string? ETag { get; set; }
    }
}

/// <summary>What bots keep in a file.</summary>
public sealed class BotStorageTests : BotStorageConformance, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-storage-").FullName;

    protected override StorePlace Place => Path.Combine(folder, "bot.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

/// <summary>The same in a database.</summary>
public sealed class DatabaseBotStorageTests : BotStorageConformance, IAsyncDisposable
{
    private readonly PostgresDatabase database = new(PostgresServer.Plain.NewSchema());

    protected override StorePlace Place => StorePlace.In(database);

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
