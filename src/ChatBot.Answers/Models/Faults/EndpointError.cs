using System.ClientModel;
using System.Text.Json;

namespace ChatBot.Answers.Models.Faults;

/// <summary>What an endpoint says of an error, as far as it can be shown.</summary>
/// <param name="Code">A short identifier such as "context_length_exceeded"; null where there is none.</param>
/// <param name="Message">One line; null where there is none.</param>
internal sealed record EndpointError(string? Code, string? Message)
{
    private const int LongestCode = 60;
    private const int LongestMessage = 240;

    private static readonly EndpointError None = new(null, null);

    /// <param name="key">What must not stand in it.</param>
    public static EndpointError Read(ClientResultException exception, string? key)
    {
        try
        {
            var body = exception.GetRawResponse()?.Content.ToMemory() ?? default;
            using var document = JsonDocument.Parse(body);
            return Read(document.RootElement, key);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return None;
        }
    }

    // {"error": {"message", "type", "code"}} is the format; others say {"error": "…"}, {"message": "…"}, {"detail": "…"} or wrap it in a list.
    private static EndpointError Read(JsonElement root, string? key)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0)
            root = root[0];
        if (root.ValueKind != JsonValueKind.Object)
            return None;
        var error = root.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
        var message = Text(error, "message") ?? Text(root, "error") ?? Text(root, "detail") ?? Text(root, "message");
        return new(Identifier(Text(error, "code")) ?? Identifier(Text(error, "type")), message is null ? null : Shown(message, key));
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string? Identifier(string? text) =>
        text is { Length: > 0 and <= LongestCode } && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.') ? text : null;

    private static string Shown(string message, string? key)
    {
        if (!string.IsNullOrEmpty(key))
            message = message.Replace(key, "…", StringComparison.Ordinal);
        var line = string.Concat(message.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "…";
    }
}
