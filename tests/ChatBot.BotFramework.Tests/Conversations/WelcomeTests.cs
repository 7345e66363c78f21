using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace ChatBot.BotFramework.Tests.Conversations;

/// <summary>A conversation gets one welcome, whatever announces it.</summary>
public sealed class WelcomeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("chatbot-welcome-").FullName;

    private string StorePath => Path.Combine(folder, "data", "bot.db");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Case_20_User_and_bot_in_one_update_get_one_welcome()
    {
        await using var server = await StartAsync();

        await AddAsync(server, Incoming.User, Incoming.Bot);

        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Fact]
    public async Task Case_20_The_bot_alone_is_not_welcomed_in_a_conversation_of_two_but_the_user_is_then()
    {
        await using var server = await StartAsync();
        await AddAsync(server, Incoming.Bot);
        await ShouldHaveWelcomedAsync(server, 0);

        await AddAsync(server, Incoming.User);
        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public async Task Case_20_In_a_group_the_bot_introduces_itself_and_does_not_greet_who_comes_later(string type)
    {
        await using var server = await StartAsync();

        await UpdateAsync(server, "conversationUpdate", [Incoming.Bot], type: type);
        await UpdateAsync(server, "conversationUpdate", [Incoming.User], type: type);

        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Fact]
    public async Task An_installation_is_welcomed_where_no_update_names_the_person()
    {
        await using var server = await StartAsync();

        await UpdateAsync(server, "installationUpdate", [], action: "add");
        await AddAsync(server, Incoming.Bot);

        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Case_20_An_installation_before_or_after_does_not_welcome_again(bool before)
    {
        await using var server = await StartAsync();

        if (before)
            await UpdateAsync(server, "installationUpdate", [], action: "add");
        await AddAsync(server, Incoming.User, Incoming.Bot);
        if (!before)
            await UpdateAsync(server, "installationUpdate", [], action: "add");
        await AddAsync(server, Incoming.User);

        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Theory]
    [InlineData("installationUpdate")]
    [InlineData("conversationUpdate")]
    public async Task Case_20_A_removed_bot_says_nothing_forgets_the_conversation_and_greets_when_it_comes_back(string type)
    {
        await using var server = await StartAsync();
        await AddAsync(server, Incoming.User, Incoming.Bot);
        await ShouldHaveWelcomedAsync(server, 1);
        RowsOf(StorePath).ShouldBe(["emulator c1 1"]);

        if (type == "installationUpdate")
            await UpdateAsync(server, type, [], action: "remove");
        else
            await UpdateAsync(server, type, [], removed: [Incoming.Bot]);
        await ShouldHaveWelcomedAsync(server, 0);
        RowsOf(StorePath).ShouldBeEmpty();

        await AddAsync(server, Incoming.User, Incoming.Bot);
        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Fact]
    public async Task A_restart_or_a_replica_does_not_welcome_again()
    {
        await using (var first = await StartAsync())
        {
            await AddAsync(first, Incoming.User, Incoming.Bot);
            await ShouldHaveWelcomedAsync(first, 1);
            await using var replica = await StartAsync();
            await AddAsync(replica, Incoming.User, Incoming.Bot);
            await ShouldHaveWelcomedAsync(replica, 0);
        }
        await using var second = await StartAsync();
        await AddAsync(second, Incoming.User, Incoming.Bot);
        await ShouldHaveWelcomedAsync(second, 0);
    }

    [Fact]
    public async Task Many_replicas_at_once_give_one_welcome()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(number => AddAsync(number % 2 == 0 ? first : second, Incoming.User, Incoming.Bot)));

        var welcomes = await WelcomesAsync(first) + await WelcomesAsync(second);
        welcomes.ShouldBe(1);
    }

    [Fact]
    public async Task Without_a_file_the_welcome_is_remembered_as_long_as_the_bot_runs()
    {
        await using var server = await BotServer.StartAsync(script: new BotScript { Welcome = "welcome" });

        await AddAsync(server, Incoming.User, Incoming.Bot);
        await AddAsync(server, Incoming.User, Incoming.Bot);

        await ShouldHaveWelcomedAsync(server, 1);
    }

    [Fact]
    public async Task A_file_that_cannot_be_used_costs_the_memory_and_not_the_welcome()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(StorePath)!);
        await File.WriteAllTextAsync(StorePath, new string('x', 5000));
        await using var server = await StartAsync();

        await AddAsync(server, Incoming.User, Incoming.Bot);
        await AddAsync(server, Incoming.User, Incoming.Bot);

        await ShouldHaveWelcomedAsync(server, 2);
        server.Logs.Lines.ShouldContain(line => line.Event == 5040);
    }

    [Fact]
    public async Task A_thread_of_a_channel_is_remembered_as_its_channel()
    {
        await using var server = await StartAsync();

        await UpdateAsync(server, "conversationUpdate", [Incoming.Bot], type: "channel", conversation: "19:x@thread.tacv2;messageid=1");
        await UpdateAsync(server, "conversationUpdate", [Incoming.Bot], type: "channel", conversation: "19:x@thread.tacv2");

        await ShouldHaveWelcomedAsync(server, 1);
        RowsOf(StorePath).ShouldBe(["emulator 19:x@thread.tacv2 1"]);
    }

    private Task<BotServer> StartAsync() =>
        BotServer.StartAsync(options => options.StorePath = StorePath, new BotScript { Welcome = "welcome" });

    private static Task AddAsync(BotServer server, params string[] members) => UpdateAsync(server, "conversationUpdate", members);

    private static async Task UpdateAsync(
        BotServer server,
        string activityType,
        string[] added,
        string[]? removed = null,
        string? action = null,
        string? type = null,
        string conversation = "c1")
    {
        using var response = await server.PostAsync(Incoming.With(server.Connector.Url, activity =>
        {
            activity["type"] = activityType;
            activity["id"] = Guid.NewGuid().ToString();
            activity["conversation"] =
                new JsonObject { ["id"] = conversation, ["conversationType"] = type ?? "personal", ["isGroup"] = type is not null };
            activity["membersAdded"] = Accounts(added);
            activity["membersRemoved"] = Accounts(removed ?? []);
            activity["action"] = action;
        }));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static JsonArray Accounts(string[] ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];

    private static async Task ShouldHaveWelcomedAsync(BotServer server, int times) => (await WelcomesAsync(server)).ShouldBe(times);

    // Turns of a conversation run in order, so that what came before the control is over when its echo arrives.
    private static async Task<int> WelcomesAsync(BotServer server)
    {
        foreach (var conversation in new[] { "c1", "19:x@thread.tacv2", "19:x@thread.tacv2;messageid=1" })
            (await server.SayAsync("control", conversation)).Dispose();
        var welcomes = 0;
        for (var controls = 0; controls < 3;)
            if ((await server.Connector.NextAsync()).Text == "welcome")
                welcomes++;
            else
                controls++;
        return welcomes;
    }

    private static List<string> RowsOf(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT channel || ' ' || conversation || ' ' || welcomed FROM conversations";
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
