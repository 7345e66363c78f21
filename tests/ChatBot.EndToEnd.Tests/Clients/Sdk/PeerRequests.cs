using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Tests.Clients.Sdk;

/// <summary>Makes the requests of the corpus.</summary>
internal static class PeerRequests
{
    public const string Path = "/api/messages";

    /// <summary>A whole activity of a type, changed by <paramref name="change"/>.</summary>
    public static PeerCase Activity(string id, string description, string type, Action<JsonObject>? change = null) =>
        new(id, description, serviceUrl => Json(Whole(id, type, serviceUrl, change).ToJsonString()));

    /// <summary>A whole message whose JSON is changed as text.</summary>
    public static PeerCase Text(string id, string description, Func<string, string> change) =>
        new(id, description, serviceUrl => Json(change(Whole(id, "message", serviceUrl, null).ToJsonString())));

    /// <summary>Any bytes as the body, said to be JSON.</summary>
    public static PeerCase Raw(string id, string description, Func<byte[]> body) =>
        new(id, description, _ => Post(new ByteArrayContent(body()), "application/json"));

    public static PeerCase Raw(string id, string description, string body) => Raw(id, description, () => Encoding.UTF8.GetBytes(body));

    /// <summary>A whole message in a request that <paramref name="change"/> makes odd.</summary>
    public static PeerCase Http(string id, string description, Action<HttpRequestMessage> change) => new(id, description, serviceUrl =>
    {
        var request = Json(Whole(id, "message", serviceUrl, null).ToJsonString());
        change(request);
        return request;
    });

    public static JsonObject Whole(string id, string type, string serviceUrl, Action<JsonObject>? change)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"peer-{id}",
            ["timestamp"] = "2026-11-22T13:23:08.527Z",
            ["channelId"] = "emulator",
            ["serviceUrl"] = serviceUrl,
            ["from"] = new JsonObject { ["id"] = "user", ["name"] = "User" },
            ["recipient"] = new JsonObject { ["id"] = "bot", ["name"] = "Bot" },
            ["conversation"] = new JsonObject { ["id"] = $"conversation-{id}" },
        };
        if (type == "message")
            activity["text"] = "What did Lavrov demand?";
        change?.Invoke(activity);
        return activity;
    }

    public static HttpRequestMessage Json(string body) => Post(new ByteArrayContent(Encoding.UTF8.GetBytes(body)), "application/json");

    public static HttpRequestMessage Post(HttpContent content, string? contentType)
    {
        content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        return new(HttpMethod.Post, Path) { Content = content };
    }
}
