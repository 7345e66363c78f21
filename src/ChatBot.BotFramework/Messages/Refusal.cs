using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.BotFramework.Messages;

/// <summary>A request that is not served: its HTTP status, and a code and one sentence in the error body of the Bot Framework.</summary>
internal sealed record Refusal(int Status, string Code, string Message)
{
    private const int MaxLogged = 200;

    public static Refusal Unauthorized(string reason) => new(StatusCodes.Status401Unauthorized, "Unauthorized", reason);

    public static Refusal Forbidden(string reason) => new(StatusCodes.Status403Forbidden, "Forbidden", reason);

    public static Refusal Unavailable(string reason) => new(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", reason);

    /// <summary>The sentence on one line and short: parts of it may be the caller's words.</summary>
    public string ForLog()
    {
        var line = new string([.. Message.Take(MaxLogged).Select(c => char.IsControl(c) ? ' ' : c)]);
        return Message.Length > MaxLogged ? line + "…" : line;
    }

    /// <summary>Writes <c>{"error":{"code":"…","message":"…"}}</c>.</summary>
    public async Task WriteAsync(HttpResponse response, CancellationToken cancellationToken)
    {
        response.StatusCode = Status;
        response.ContentType = "application/json; charset=utf-8";
        if (Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        await using (var json = new Utf8JsonWriter(response.BodyWriter))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", Code);
            json.WriteString("message", Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        await response.BodyWriter.FlushAsync(cancellationToken);
    }
}
