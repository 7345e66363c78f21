using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.BotFramework.Wire;

/// <summary>A card or a file; either <see cref="Content"/> or <see cref="ContentUrl"/>, not both.</summary>
internal sealed record WireAttachment
{
    public string? ContentType { get; init; }

    public string? ContentUrl { get; init; }

    public JsonElement? Content { get; init; }

    public string? Name { get; init; }

    public string? ThumbnailUrl { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
