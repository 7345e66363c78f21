using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.ModelServing;

/// <summary>A request as the server got it.</summary>
internal sealed class ModelRequest
{
    private readonly Dictionary<string, string> headers;
    private readonly TaskCompletionSource<bool> over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ModelRequest(HttpRequest request, byte[] body)
    {
        Path = request.Path.Value ?? "";
        ApiVersion = request.Query["api-version"];
        headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        Body = body.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(body);
    }

    /// <summary>Such as "/v1/chat/completions".</summary>
    public string Path { get; }

    /// <summary>The version of Azure's interface that is asked for; null where none is.</summary>
    public string? ApiVersion { get; }

    /// <summary>The deployment that the path names, as Azure's do; null where it names none.</summary>
    public string? Deployment =>
        Path.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["openai", "deployments", var name, ..] ? name : null;

    /// <summary>The body as sent; undefined where there was none.</summary>
    public JsonElement Body { get; }

    public string? Model => Text(Body, "model");

    public bool IsStreamed => Find(Body, "stream") is { ValueKind: JsonValueKind.True };

    /// <summary>Whether the stream is to close with the tokens that it took.</summary>
    public bool WantsUsage =>
        Find(Body, "stream_options") is { } options && Find(options, "include_usage") is { ValueKind: JsonValueKind.True };

    /// <summary>"json_schema", "json_object" or "text"; null where nothing was asked for.</summary>
    public string? ResponseFormat => Find(Body, "response_format") is { } format ? Text(format, "type") : null;

    /// <summary>Names of the functions on offer.</summary>
    public IReadOnlyList<string> Tools => [.. Elements(Body, "tools").Select(tool => Text(tool.GetProperty("function"), "name")!)];

    public IReadOnlyList<ModelMessage> Messages => [.. Elements(Body, "messages").Select(Read)];

    /// <summary>Texts of all messages, one after another: what a prompt must or must not hold can be looked for here.</summary>
    public string AllText => string.Join('\n', Messages.Select(message => message.Text));

    /// <summary>The texts of an embeddings request.</summary>
    public IReadOnlyList<string> Inputs => Find(Body, "input") switch
    {
        { ValueKind: JsonValueKind.String } one => [one.GetString()!],
        { ValueKind: JsonValueKind.Array } many => [.. many.EnumerateArray().Select(text => text.GetString()!)],
        _ => [],
    };

    /// <summary>Completes when the server is done with it: true where the client hung up first.</summary>
    public Task<bool> HungUp => over.Task;

    public string? Header(string name) => headers.GetValueOrDefault(name);

    internal void End(bool hungUp) => over.TrySetResult(hungUp);

    private static ModelMessage Read(JsonElement message) =>
        new(Text(message, "role") ?? "", Content(Find(message, "content")), Text(message, "tool_call_id"));

    private static string Content(JsonElement? content) => content switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!,
        { ValueKind: JsonValueKind.Array } parts => string.Concat(parts.EnumerateArray().Select(part => Text(part, "text"))),
        _ => "",
    };

    private static JsonElement.ArrayEnumerator Elements(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray() : default;

    private static string? Text(JsonElement parent, string name) =>
        Find(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Find(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : null;
}
