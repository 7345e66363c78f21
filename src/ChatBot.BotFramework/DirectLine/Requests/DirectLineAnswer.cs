using System.Text.Json;
using ChatBot.BotFramework.Messages;
using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>Writes the answers of the endpoints.</summary>
internal static class DirectLineAnswer
{
    /// <summary>Writes <c>{"conversationId","token","expires_in","streamUrl"}</c>, without what is null.</summary>
    /// <returns>Null: nothing was refused.</returns>
    public static Task<Refusal?> WriteAsync(HttpContext http, int status, string conversation, string? token = null, int? expiresIn = null,
        string? streamUrl = null) =>
        WriteAsync(http, status, json =>
        {
            json.WriteString("conversationId", conversation);
            if (token is not null)
                json.WriteString("token", token);
            if (expiresIn is { } seconds)
                json.WriteNumber("expires_in", seconds);
            if (streamUrl is not null)
                json.WriteString("streamUrl", streamUrl);
        });

    /// <summary>Writes <c>{"id":"…"}</c>.</summary>
    /// <inheritdoc cref="WriteAsync(HttpContext, int, string, string?, int?, string?)"/>
    public static Task<Refusal?> WriteIdAsync(HttpContext http, string id) =>
        WriteAsync(http, StatusCodes.Status200OK, json => json.WriteString("id", id));

    /// <summary>Writes JSON that is ready.</summary>
    /// <inheritdoc cref="WriteAsync(HttpContext, int, string, string?, int?, string?)"/>
    public static async Task<Refusal?> WriteAsync(HttpContext http, ReadOnlyMemory<byte> json)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = json.Length;
        await http.Response.Body.WriteAsync(json, http.RequestAborted);
        return null;
    }

    private static async Task<Refusal?> WriteAsync(HttpContext http, int status, Action<Utf8JsonWriter> members)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        await using (var json = new Utf8JsonWriter(http.Response.BodyWriter))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        return null;
    }
}
