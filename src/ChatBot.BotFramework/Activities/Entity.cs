using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Activities;

/// <summary>Something said about an activity, such as a mention or a citation; its members depend on its type.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
