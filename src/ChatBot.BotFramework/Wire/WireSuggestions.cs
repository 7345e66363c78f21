using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>Buttons under a message.</summary>
internal sealed record WireSuggestions
{
    /// <summary>Ids of those who see them; everyone where it is empty.</summary>
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<WireCardAction>? Actions { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
