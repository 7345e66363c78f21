using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>A person or a bot on a channel.</summary>
internal sealed record WireAccount
{
    public string? Id { get; init; }

    /// <summary>What the channel shows for it; whoever sends chooses it, so it proves nothing.</summary>
    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    /// <summary>"user" or "bot" by the sender's word.</summary>
    public string? Role { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
