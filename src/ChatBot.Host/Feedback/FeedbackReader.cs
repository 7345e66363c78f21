using System.Text.Json;
using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Feedback;

/// <summary>Reads a thumb from what a client sends. Whatever came, a rating comes of it: what cannot be read is kept as it is.</summary>
internal static class FeedbackReader
{
    /// <summary>The invoke of Teams.</summary>
    public const string InvokeName = "message/submitAction";

    /// <summary>The event of Web Chat.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>
    /// Of an invoke whose value is <c>{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"…\"}"}}</c>;
    /// the inner JSON is a string.
    /// </summary>
    public static Rating OfInvoke(Activity invoke)
    {
        var action = Member(invoke.Value, "actionValue");
        var reaction = Reaction(Text(action, "reaction"));
        var isRead = TryReason(Member(action, "feedback"), out var reason);
        return Create(invoke, answerId: null, reaction, reason, isRead && reaction is not null ? null : invoke.Value?.GetRawText() ?? "null");
    }

    /// <summary>
    /// Of an event whose entities hold the chosen LikeAction or DislikeAction, whose target names the answer; its value may hold reaction
    /// and reason.
    /// </summary>
    public static Rating OfEvent(Activity rated)
    {
        var action = rated.Entities?.FirstOrDefault(entity => ActionOf(entity) is not null);
        var reaction = Reaction(Text(rated.Value, "reaction")) ?? (action is null ? null : ActionOf(action));
        var target = action?.Properties?.TryGetValue("target", out var named) is true ? Text(named, "identifier") : null;
        var raw = reaction is not null ? null : rated.Value?.GetRawText() ?? (rated.Entities is null ? "null" : JsonSerializer.Serialize(rated.Entities.Select(entity => entity.Properties)));
        return Create(rated, target, reaction, Text(rated.Value, "reason"), raw);
    }

    private static Rating Create(Activity activity, string? answerId, string? reaction, string? reason, string? raw) => new(
        activity.ChannelId!, activity.Conversation!.Id!, activity.From!.Id!, NotEmpty(answerId), NotEmpty(activity.ReplyToId), reaction, NotEmpty(reason), raw);

    private static string? ActionOf(Entity entity)
    {
        var type = entity.Properties?.TryGetValue("@type", out var named) is true && named.ValueKind is JsonValueKind.String ? named.GetString() : entity.Type;
        return type switch
        {
            "LikeAction" or "https://schema.org/LikeAction" => "like",
            "DislikeAction" or "https://schema.org/DislikeAction" => "dislike",
            _ => null,
        };
    }

    /// <summary>The text in the form's JSON; false where there is something that cannot be read.</summary>
    private static bool TryReason(JsonElement? form, out string? reason)
    {
        reason = null;
        if (form is null or { ValueKind: JsonValueKind.Null })
            return true;
        if (form is { ValueKind: JsonValueKind.Object })
            return (reason = Text(form, "feedbackText")) is not null;
        if (form is not { ValueKind: JsonValueKind.String } text)
            return false;
        if (text.GetString() is not { Length: > 0 } json)
            return true;
        try
        {
            using var parsed = JsonDocument.Parse(json);
            reason = Text(parsed.RootElement, "feedbackText");
            return reason is not null || parsed.RootElement is { ValueKind: JsonValueKind.Object } members && !members.EnumerateObject().Any();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Reaction(string? reaction) => reaction is "like" or "dislike" ? reaction : null;

    private static JsonElement? Member(JsonElement? value, string name) =>
        value is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? value, string name) =>
        Member(value, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? NotEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
