using System.Text.Json;

namespace ChatBot.EndToEnd.Tests.Clients.Playground;

/// <summary>One thing that the Playground shows its user.</summary>
/// <param name="Action">createMessage, updateMessage or typing.</param>
/// <param name="Message">What is shown; undefined for typing.</param>
internal sealed record PlaygroundFrame(string Action, string Conversation, JsonElement Message)
{
    public string Id => Text("messageId");

    public string Shown => Text("text");

    public bool IsMessage => Action is "createMessage" or "updateMessage";

    /// <summary>The frame that closes an answer: the one with the label of AI, which nothing before the end carries.</summary>
    public bool IsAnswer => IsMessage && Message.TryGetProperty("aiEntity", out var entity) && entity.ValueKind == JsonValueKind.Object;

    public static PlaygroundFrame Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return new(
            root.GetProperty("action").GetString()!,
            root.TryGetProperty("actionConversationId", out var conversation) ? conversation.GetString()! : "",
            root.TryGetProperty("message", out var message) ? message.Clone() : default);
    }

    private string Text(string member) =>
        Message.ValueKind == JsonValueKind.Object && Message.TryGetProperty(member, out var value) ? value.GetString() ?? "" : "";
}
