using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Activities;

/// <summary>A reaction to the activity named by <see cref="Activity.ReplyToId"/>, such as "like".</summary>
public sealed record MessageReaction
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
