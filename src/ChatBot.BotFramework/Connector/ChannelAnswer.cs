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

    private const int MaxMessageLength = 500;

    /// <summary>The "id" of the activity, or null.</summary>
    public static async Task<string?> IdAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var json = await ParseAsync(content, cancellationToken);
        return Text(json?.RootElement, "id");
    }

    /// <summary>What the channel says is wrong, with or without the "error" around it.</summary>
    public static async Task<ChannelError> ErrorAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var json = await ParseAsync(content, cancellationToken);
        if (json?.RootElement is not { ValueKind: JsonValueKind.Object } root)
            return default;
        var error = root.TryGetProperty("error", out var inner) ? inner : root;
        var code = Text(error, "code");
        var isCode = code is { Length: <= MaxCodeLength } && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_');
        var message = Text(error, "message");
        return new(isCode ? code : null, message?[..Math.Min(message.Length, MaxMessageLength)]);
    }

    private static string? Text(JsonElement? json, string member)
    {
        if (json is not { ValueKind: JsonValueKind.Object } found || !found.TryGetProperty(member, out var value)
            || value.ValueKind != JsonValueKind.String)
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
