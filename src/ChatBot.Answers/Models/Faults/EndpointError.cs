using System.ClientModel;
using System.Text.Json;

namespace ChatBot.Answers.Models.Faults;

/// <summary>What an endpoint says of an error, as far as it can be shown.</summary>
/// <param name="Code">A short identifier such as "context_length_exceeded"; null where there is none.</param>
/// <param name="Parameter">Which part of the request it is about, such as "temperature"; null where it does not say.</param>
/// <param name="Message">One line; null where there is none.</param>
internal sealed record EndpointError(string? Code, string? Parameter, string? Message)
{
    private const int LongestCode = 60;
    private const int LongestMessage = 240;
    private const int DetailsShown = 3;

    private static readonly string[] OfLength =
        ["context_length", "context length", "maximum context", "context window", "too long", "too large", "too many tokens"];

    private static readonly EndpointError None = new(null, null, null);

    /// <summary>Whether it is about a request that is too long, rather than about what stands in it.</summary>
    public static bool IsOfLength(string said) => OfLength.Any(words => said.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>All that it says; empty where that is nothing, or was not read.</summary>
    public static string BodyOf(ClientResultException exception)
    {
        try
        {
            return exception.GetRawResponse()?.Content.ToString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

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

    // {"error": {"message", "type", "param", "code"}} is the format; others say {"error": "…"}, {"message": "…"}, {"detail": "…"}, give a
    // list of {"loc", "msg"} as the detail, or wrap it all in a list.
    private static EndpointError Read(JsonElement root, string? key)
    {
        if (root.ValueKind == JsonValueKind.Array && root.GetArrayLength() > 0)
            root = root[0];
        if (root.ValueKind != JsonValueKind.Object)
            return None;
        var error = root.TryGetProperty("error", out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : root;
        var message = Text(error, "message") ?? Text(root, "error") ?? Text(root, "detail") ?? Details(root) ?? Text(root, "message");
        return new(Identifier(Text(error, "code")) ?? Identifier(Text(error, "type")), Identifier(Text(error, "param")), message is null
            ? null : Shown(message, key));
    }

    private static string? Details(JsonElement root)
    {
        if (!root.TryGetProperty("detail", out var list) || list.ValueKind != JsonValueKind.Array)
            return null;
        var details = list.EnumerateArray().Where(detail => detail.ValueKind == JsonValueKind.Object).Take(DetailsShown)
            .Select(detail => $"{Place(detail)}{Text(detail, "msg")}");
        return string.Join("; ", details) is { Length: > 0 } told ? told : null;
    }

    private static string Place(JsonElement detail) =>
        detail.TryGetProperty("loc", out var path) && path.ValueKind == JsonValueKind.Array
            && path.EnumerateArray()
            .LastOrDefault(part => part.ValueKind == JsonValueKind.String) is { ValueKind: JsonValueKind.String } last
            ? $"{last.GetString()}: "
            : "";

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
