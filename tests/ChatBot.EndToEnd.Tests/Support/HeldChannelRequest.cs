using System.Text.Json;

namespace ChatBot.EndToEnd.Tests.Support;

internal sealed record HeldChannelRequest(string Method, string Path, JsonElement Activity)
{
    public string Type => Activity.GetProperty("type").GetString()!;

    public string Conversation => Activity.GetProperty("conversation").GetProperty("id").GetString()!;

    public string Text => Activity.TryGetProperty("text", out var text) ? text.GetString()! : "";

    public string? ReplyToId => Activity.TryGetProperty("replyToId", out var id) ? id.GetString() : null;
}
