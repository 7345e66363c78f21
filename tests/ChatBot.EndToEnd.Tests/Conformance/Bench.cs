using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests.Conformance;

/// <summary>The program and a channel's connector that the cases of a class share; each case has conversations of its own.</summary>
public sealed class Bench : IAsyncLifetime
{
    public const string User = "user-1";
    public const string Bot = "bot-1";
    public const string Question = "What did Lavrov demand?";

    private readonly ConcurrentDictionary<string, bool> controls = new();

    internal ChatBotHome Home { get; } = new();

    internal ChatBotServer Server { get; private set; } = null!;

    internal HeldChannel Channel { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Channel = await HeldChannel.StartAsync();
        Server = await ChatBotServer.StartAsync(Home);
    }

    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        await Channel.DisposeAsync();
        Home.Dispose();
    }

    /// <summary>A message as a channel posts it, changed.</summary>
    internal JsonNode Message(string conversation, string text = Question, Action<JsonNode>? change = null)
    {
        var activity = JsonNode.Parse($$$"""
            {"type":"message","id":"{{{Guid.NewGuid()}}}","timestamp":"2026-11-22T13:23:08.527Z","serviceUrl":"{{{Channel.ServiceUrl}}}",
             "channelId":"emulator","from":{"id":"{{{User}}}","name":"Alex"},"conversation":{"id":"{{{conversation}}}"},
             "recipient":{"id":"{{{Bot}}}","name":"News Bot"},"locale":"en-GB"}
            """)!;
        activity["text"] = text;
        change?.Invoke(activity);
        return activity;
    }

    internal Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    internal async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        return await Server.Client.PostAsync("/api/messages", content);
    }

    internal static async Task<JsonElement> JsonAsync(HttpResponseMessage response)
    {
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.Clone();
    }

    /// <summary>All messages that the conversation got, in order, for what was posted to it so far.</summary>
    /// <remarks>Turns of a conversation run in order, so that all of them are over when the answer to a last message of its own
    /// arrives.</remarks>
    internal async Task<IReadOnlyList<HeldChannelRequest>> MessagesAsync(string conversation)
    {
        var last = Message(conversation, "help");
        controls[(string)last["id"]!] = true;
        (await PostAsync(last)).IsSuccessStatusCode.ShouldBeTrue();
        var id = (string)last["id"]!;
        await Eventually.UntilAsync(() => Task.FromResult(OfConversation().Any(request => request.ReplyToId == id)));
        return [.. OfConversation().Where(request => !controls.ContainsKey(request.ReplyToId!))];

        IEnumerable<HeldChannelRequest> OfConversation() =>
            Channel.Requests.Where(request => request.Conversation == conversation && request.Type == "message");
    }

    /// <summary>That the program still runs and has said nothing for all that came before.</summary>
    internal async Task ShouldHaveSaidNothingAsync(string conversation)
    {
        (await MessagesAsync(conversation)).ShouldBeEmpty();
        Server.Log.ShouldNotContain("   at ");
    }
}
