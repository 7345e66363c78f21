using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.BotFramework.Turns;

namespace ChatBot.BotFramework.Invokes;

/// <summary>Answers to an adaptiveCard/action invoke: <c>{statusCode, type, value}</c>.</summary>
public static class AdaptiveCardResponse
{
    /// <summary>Shows a card in the place of the one whose button was pressed.</summary>
    /// <param name="card">An Adaptive Card.</param>
    public static InvokeResponse Card(JsonElement card) => Of(200, 200, "application/vnd.microsoft.card.adaptive", JsonSerializer.SerializeToNode(card));

    /// <summary>Shows a short text to whoever pressed.</summary>
    public static InvokeResponse Message(string text) => Of(200, 200, "application/vnd.microsoft.activity.message", text);

    /// <param name="status">400 or 500.</param>
    /// <param name="code">A word for programs.</param>
    /// <param name="message">One sentence for people.</param>
    public static InvokeResponse Error(int status, string code, string message) =>
        Of(status, status, "application/vnd.microsoft.error", new JsonObject { ["code"] = code, ["message"] = message });

    private static InvokeResponse Of(int http, int status, string type, JsonNode? value) =>
        new(http, JsonSerializer.SerializeToElement(new JsonObject { ["statusCode"] = status, ["type"] = type, ["value"] = value }));
}
