using System.Text.Json;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>A request of the bot to Teams.</summary>
/// <param name="At">When it came, by a clock that only runs forward.</param>
internal sealed record TeamsRequest(string Method, string Path, TimeSpan At, JsonElement Activity, int Bytes)
{
    public string Type => Activity.GetProperty("type").GetString()!;

    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString()! : "";

    /// <summary>Members of the streaminfo entity; undefined where there is none.</summary>
    public JsonElement StreamInfo => Entity("streaminfo");

    /// <summary>Members of the schema.org entity; undefined where there is none.</summary>
    public JsonElement MessageEntity => Entity("https://schema.org/Message");

    public bool IsStreamed => StreamInfo.ValueKind is JsonValueKind.Object;

    public IReadOnlyList<JsonElement> Citations =>
        MessageEntity.ValueKind is JsonValueKind.Object && MessageEntity.TryGetProperty("citation", out var citations)
        ? [.. citations.EnumerateArray()] : [];

    private JsonElement Entity(string type) =>
        Activity.TryGetProperty("entities", out var entities)
            ? entities.EnumerateArray().SingleOrDefault(entity => entity.GetProperty("type").GetString() == type)
            : default;
}
