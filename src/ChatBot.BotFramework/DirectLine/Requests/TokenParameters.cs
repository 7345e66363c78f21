using System.Text.Json;
using ChatBot.BotFramework.Messages;

namespace ChatBot.BotFramework.DirectLine.Requests;

/// <summary>What a caller asks of a token or a conversation: <c>{"user":{"id","name"},"trustedOrigins":[…],"locale"}</c>, all of it
/// optional.</summary>
internal sealed record TokenParameters(string? UserId, string? UserName, IReadOnlyList<string> TrustedOrigins, string? Locale)
{
    /// <summary>What the id of a user in a token begins with, which no client can choose for itself.</summary>
    public const string UserPrefix = "dl_";

    private const int MaxLength = 200;
    private const int MaxOrigins = 20;

    /// <summary>Whether a token may be bound to the user.</summary>
    public bool CanBind => UserId?.StartsWith(UserPrefix, StringComparison.Ordinal) == true && UserId.Length > UserPrefix.Length;

    public static (TokenParameters? Parameters, Refusal? Refusal) Read(JsonElement body)
    {
        try
        {
            var user = Member(body, "user");
            var origins = Member(body, "trustedOrigins") is { ValueKind: JsonValueKind.Array } list
                ? list.EnumerateArray().Select(origin => origin.GetString()).ToList() : [];
            if (origins.Count > MaxOrigins)
                return (null, RequestJson.Bad($"trustedOrigins holds more than {MaxOrigins} origins."));
            List<string> trusted = [];
            foreach (var text in origins)
            {
                if (!WebOrigin.TryParse(text, out var origin))
                    return (null, RequestJson.Bad("trustedOrigins must hold origins such as \"https://www.example.com\"."));
                trusted.Add(origin.Text);
            }
            var parameters = new TokenParameters(Text(user, "id"), Text(user, "name"), trusted, Text(body, "locale"));
            return parameters is { UserId.Length: > MaxLength } or { UserName.Length: > MaxLength } or { Locale.Length: > MaxLength }
                ? (null, RequestJson.Bad($"user.id, user.name and locale may have {MaxLength} characters."))
                : (parameters, null);
        }
        catch (InvalidOperationException)
        {
            return (null, RequestJson.Bad("A member of the body has the wrong JSON type."));
        }
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var value)
        && value.ValueKind is not JsonValueKind.Null ? value : null;

    private static string? Text(JsonElement? json, string name) => Member(json, name)?.GetString() is { Length: > 0 } text ? text : null;
}
