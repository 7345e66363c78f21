using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>The program serving the seeds, and Teams beside it; shared by the tests of a class, each in conversations of its own.</summary>
public sealed class TeamsHost : IAsyncLifetime
{
    public const string BotId = "28:1b4e28ba-2fa1-11d2-883f-b9a761bde3fb";

    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    private int count;

    internal ChatBotHome Home { get; } = new();

    internal ChatBotServer Server { get; private set; } = null!;

    internal TeamsChannel Teams { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Teams = await TeamsChannel.StartAsync();
        // A slow machine is not to decide whether a notice comes before an answer.
        Server = await ChatBotServer.StartAsync(Home, $"--Teams:AllowedTenants:0={Tenant}", "--Replies:InformAfter=00:01:00");
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Teams.DisposeAsync();
        Home.Dispose();
    }

    /// <summary>The id of a conversation that nobody used before.</summary>
    public string NewConversation() => $"a:{Interlocked.Increment(ref count)}";

    /// <summary>A message as Teams sends it.</summary>
    /// <param name="type">"personal", "groupChat" or "channel".</param>
    internal JsonObject Message(string conversation, string text, string type = "personal", string tenant = Tenant) => new()
    {
        ["type"] = "message",
        ["id"] = $"m{Interlocked.Increment(ref count)}",
        ["timestamp"] = "2026-11-22T13:23:08.527Z",
        ["channelId"] = "msteams",
        ["serviceUrl"] = Teams.ServiceUrl,
        ["from"] = new JsonObject
        {
            ["id"] = "29:alex",
            ["name"] = "Alex Wilber",
            ["aadObjectId"] = "22222222-2222-2222-2222-222222222222"
        },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "News Bot" },
        ["conversation"] = new JsonObject
        {
            ["id"] = conversation,
            ["conversationType"] = type,
            ["tenantId"] = tenant,
            ["isGroup"] = type != "personal",
        },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-US", ["platform"] = "Web" }),
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<p>as HTML</p>" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };

    internal static JsonObject Mention(string id, string name, string? text) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = text,
    };

    internal async Task SendAsync(JsonObject activity) =>
        (await Server.Client.PostAsJsonAsync("/api/messages", activity)).IsSuccessStatusCode.ShouldBeTrue();

    /// <summary>Sends a message and waits for all that the bot sends up to its answer.</summary>
    internal async Task<IReadOnlyList<TeamsRequest>> AskAsync(JsonObject message)
    {
        await SendAsync(message);
        return await Teams.ReplyAsync(message["conversation"]!["id"]!.GetValue<string>());
    }

    /// <summary>Presses the thumb up below a message.</summary>
    internal Task<HttpResponseMessage> RateAsync(string conversation, string? message, string feedback, string tenant = Tenant)
    {
        var invoke = Message(conversation, "", tenant: tenant);
        invoke["type"] = "invoke";
        invoke["name"] = "message/submitAction";
        invoke["replyToId"] = message;
        invoke.Remove("text");
        invoke["value"] = new JsonObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JsonObject { ["reaction"] = "like", ["feedback"] = feedback },
        };
        return Server.Client.PostAsJsonAsync("/api/messages", invoke);
    }

    /// <summary>The kept ratings, the latest first.</summary>
    internal async Task<IReadOnlyList<JsonElement>> RatingsAsync() =>
        [.. (await Home.RunAsync("feedback", "list", "--json")).Json().EnumerateArray()];
}
