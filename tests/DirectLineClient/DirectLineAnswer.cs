using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace ChatBot.DirectLineClient;

/// <summary>An answer of the server; its body is JSON, or there is none.</summary>
internal sealed record DirectLineAnswer(HttpStatusCode Status, HttpResponseHeaders Headers, JsonElement Body)
{
    /// <summary>The "code" of the error body; null where it is none.</summary>
    public string? Error =>
        Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("error", out var error)
        ? error.GetProperty("code").GetString() : null;

    public string Text(string member) => Body.GetProperty(member).GetString()!;
}
