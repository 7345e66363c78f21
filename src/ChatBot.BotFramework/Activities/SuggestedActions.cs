using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Activities;

/// <summary>Buttons under a message.</summary>
public sealed record SuggestedActions
{
    /// <summary>Ids of those who see them; everyone where it is empty.</summary>
    public IReadOnlyList<string>? To { get; init; }

    public IReadOnlyList<CardAction>? Actions { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
