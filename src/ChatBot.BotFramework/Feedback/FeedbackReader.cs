using System.Text.Json;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.BotFramework.Feedback;

/// <summary>
/// Reads feedback from both ways that it comes: Teams' invoke "message/submitAction", whose text is a JSON string within the JSON,
/// and web chat's event.
/// </summary>
public static class FeedbackReader
{
    /// <summary>Teams' invoke.</summary>
    public const string InvokeName = "message/submitAction";

    /// <summary>Web chat's event.</summary>
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>Whether the activity is a way that feedback comes; it may still be none.</summary>
    public static bool MayRead(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: EventName } or { Type: ActivityTypes.Invoke, Name: InvokeName };

    /// <summary>The feedback, or null where the activity says neither like nor dislike.</summary>
    public static MessageFeedback? Read(Activity activity)
    {
        var read = activity.Type == ActivityTypes.Invoke ? OfInvoke(activity.Value) : OfEvent(activity);
        return read is null ? null : read with { ReplyToId = activity.ReplyToId, Answer = VoteAction.Of(activity)?.Answer };
    }

    private static MessageFeedback? OfInvoke(object? value)
    {
        if (JsonMembers.Text(value, "actionName") != "feedback")
            return null;
        var action = JsonMembers.Member(value, "actionValue");
        return Reaction(JsonMembers.Text(action, "reaction")) is { } reaction
            ? new(reaction, Text(JsonMembers.Member(action, "feedback")))
            : null;
    }

    private static MessageFeedback? OfEvent(Activity activity)
    {
        var word = JsonMembers.Text(activity.Value, "reaction");
        if (string.Equals(word, MessageFeedback.None, StringComparison.OrdinalIgnoreCase))
            return new(MessageFeedback.None, null);
        var said = Reaction(word);
        var pressed = VoteAction.Of(activity)?.IsLike switch
        {
            true => MessageFeedback.Like,
            false => MessageFeedback.Dislike,
            null => null
        };
        return (said ?? pressed) is { } reaction ? new(reaction, Filled(JsonMembers.Text(activity.Value, "reason"))) : null;
    }

    private static string? Reaction(string? word) => word?.ToLowerInvariant() switch
    {
        MessageFeedback.Like => MessageFeedback.Like,
        MessageFeedback.Dislike => MessageFeedback.Dislike,
        _ => null,
    };

    // A string that is no JSON, or JSON without the member, is kept as it is: it is still what somebody had to say.
    private static string? Text(JToken? feedback)
    {
        if (JsonMembers.Text(feedback) is not { } raw)
            return Filled(JsonMembers.Text(feedback, "feedbackText") ?? (feedback as JObject)?.ToString(Formatting.None));
        try
        {
            using var json = JsonDocument.Parse(raw);
            if (EntityMembers.Text(json.RootElement, "feedbackText") is { } text)
                return Filled(text);
            return json.RootElement is { ValueKind: JsonValueKind.Object } members && !members.EnumerateObject().Any() ? null : Filled(raw);
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException)
        {
            return Filled(raw);
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
