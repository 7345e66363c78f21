using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ChatBot.DirectLineClient;

/// <summary>Calls a Direct Line server as any client may, well or badly.</summary>
/// <param name="server">Scheme, host and port.</param>
/// <param name="bearer">Secret or token; none where it is null.</param>
/// <param name="origin">The page that calls; none where it is null.</param>
internal sealed class DirectLineCaller(HttpClient http, Uri server, string? bearer = null, string? origin = null)
{
    public Uri Server => server;

    public string? Bearer => bearer;

    public DirectLineCaller With(string? bearer) => new(http, server, bearer, origin);

    public DirectLineCaller From(string? origin) => new(http, server, bearer, origin);

    public Task<DirectLineAnswer> GenerateAsync(string body = "{}") => PostAsync("tokens/generate", body);

    public Task<DirectLineAnswer> RefreshAsync() => PostAsync("tokens/refresh", "");

    /// <summary>Starts the conversation of the token, or a new one.</summary>
    public Task<DirectLineAnswer> StartAsync(string body = "{}") => PostAsync("conversations", body);

    /// <summary>Starts a conversation of a user and comes back with its token in use.</summary>
    public async Task<DirectLineConversation> BeginAsync(string? user = "dl_alex")
    {
        var generated = await GenerateAsync(user is null ? "{}" : $$$"""{"user":{"id":"{{{user}}}"}}""");
        var started = await With(generated.Text("token")).StartAsync();
        return new DirectLineConversation(With(started.Text("token")), started.Text("conversationId"), started.Text("streamUrl"));
    }

    public Task<DirectLineAnswer> PostAsync(string path, string body, string type = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, type));

    public Task<DirectLineAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public async Task<DirectLineAnswer> SendAsync(HttpMethod method, string path, HttpContent? content,
        Action<HttpRequestHeaders>? change = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(server, $"/v3/directline/{path}")) { Content = content };
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (origin is not null)
            request.Headers.Add("Origin", origin);
        change?.Invoke(request.Headers);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        return new DirectLineAnswer(response.StatusCode, response.Headers, body.Length == 0 ? default
            : JsonSerializer.Deserialize<JsonElement>(body));
    }
}
