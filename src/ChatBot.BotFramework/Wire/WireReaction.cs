using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>A reaction to the activity named by <see cref="WireActivity.ReplyToId"/>, such as "like".</summary>
internal sealed record WireReaction
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
