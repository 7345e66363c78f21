using System.Text.Json;

namespace ChatBot.BotFramework.Tests;

/// <summary>What the fake channel got: the target as it stood on the wire, still encoded.</summary>
internal sealed record RecordedRequest(string Method, string Target, string? ContentType, string Body, string? Authorization = null)
{
    public JsonElement Activity => JsonDocument.Parse(Body).RootElement;

    public string? Type => Activity.GetProperty("type").GetString();

    public string? Text => Activity.TryGetProperty("text", out var text) ? text.GetString() : null;
}
