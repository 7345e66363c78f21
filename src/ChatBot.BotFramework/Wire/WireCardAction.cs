using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>What a button does.</summary>
internal sealed record WireCardAction
{
    /// <summary>Such as "imBack" (sends <see cref="Value"/> as the person's own message) or "openUrl".</summary>
    public string? Type { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? DisplayText { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
