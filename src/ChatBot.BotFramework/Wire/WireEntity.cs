using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>Something said about an activity, such as a mention or a citation; its members depend on its type.</summary>
internal sealed record WireEntity
{
    public string? Type { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
