using System.Text.Json;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// Reads the little that matters in a channel's answer. An empty or unreadable body is an answer without it: channels do send those
/// with a success.
/// </summary>
internal static class ChannelAnswer
{
    // Answers hold an id or an error; a longer one is not read to its end.
    private const int MaxBytes = 64 * 1024;

    private const int MaxCodeLength = 100;

    /// <summary>The "id" of the activity, or null.</summary>
    public static async Task<string?> IdAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var json = await ParseAsync(content, cancellationToken);
        return Text(json?.RootElement, "id");
    }

    /// <summary>The "code" of the "error", cut to letters, digits, dots and dashes; or null.</summary>
    public static async Task<string?> ErrorCodeAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var json = await ParseAsync(content, cancellationToken);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("error", out var error))
            return null;
        var code = Text(error, "code");
        return code is null || code.Length > MaxCodeLength || code.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-' or '_')) ? null : code;
    }

    private static string? Text(JsonElement? json, string member)
    {
        if (json is not { ValueKind: JsonValueKind.Object } found || !found.TryGetProperty(member, out var value) || value.ValueKind != JsonValueKind.String)
            return null;
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<JsonDocument?> ParseAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var buffer = new byte[MaxBytes];
        try
        {
            await using var body = await content.ReadAsStreamAsync(cancellationToken);
            var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            return length is 0 or MaxBytes ? null : JsonDocument.Parse(buffer.AsMemory(0, length));
        }
        catch (Exception e) when (e is JsonException or IOException or HttpRequestException)
        {
            return null;
        }
    }
}
