using System.Text.Json;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>Reads the JSON body of a request, within the limits of size and time.</summary>
internal sealed class RequestJson(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = ActivityJson.MaxDepth, AllowDuplicateProperties = false };

    /// <summary>The body, or why it is refused.</summary>
    public async Task<(byte[]? Body, Refusal? Refusal)> ReadAsync(HttpContext http)
    {
        var limits = options.Value;
        if (http.Request.ContentLength is not 0 && http.Request.ContentType is not null && !IsJson(http.Request))
            return (null, new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType",
                "Send application/json in UTF-8, not compressed."));
        return await RequestBody.ReadAsync(http, limits.MaxBytes, limits.BodyTimeout, time);
    }

    /// <summary>The body as an object, or why it is refused. An empty body is an empty object.</summary>
    public async Task<(JsonElement Object, Refusal? Refusal)> ReadObjectAsync(HttpContext http)
    {
        var (body, refusal) = await ReadAsync(http);
        if (refusal is not null)
            return (default, refusal);
        try
        {
            using var json = JsonDocument.Parse(body!.Length == 0 ? "{}"u8.ToArray() : body, Strict);
            if (json.RootElement.ValueKind is JsonValueKind.Object)
                return (json.RootElement.Clone(), null);
        }
        catch (JsonException)
        {
        }
        return (default, Bad("The body must be a JSON object."));
    }

    public static Refusal Bad(string message) => new(StatusCodes.Status400BadRequest, "BadArgument", message);

    private static bool IsJson(HttpRequest request) =>
        request.Headers.ContentEncoding.Count == 0
        && MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
