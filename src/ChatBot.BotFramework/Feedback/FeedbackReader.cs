using System.Text.Json;
using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Activities.Entities;
using ChatBot.BotFramework.Invokes;

namespace ChatBot.BotFramework.Feedback;

/// <summary>
/// Reads feedback from both ways that it comes: Teams' invoke "message/submitAction", whose text is a JSON string within the JSON,
/// and web chat's event.
/// </summary>
public static class FeedbackReader
{
    public const string EventName = "webchat:activity-status/feedback";

    /// <summary>Whether the activity is a way that feedback comes; it may still be none.</summary>
    public static bool MayRead(Activity activity) =>
        activity is { Type: ActivityTypes.Event, Name: EventName } or { Type: ActivityTypes.Invoke, Name: InvokeNames.SubmitAction };

    /// <summary>The feedback, or null where the activity says neither like nor dislike.</summary>
    public static MessageFeedback? Read(Activity activity)
    {
        var read = activity.Type == ActivityTypes.Invoke ? OfInvoke(activity.Value) : OfEvent(activity);
        return read is null ? null : read with { ReplyToId = activity.ReplyToId, Answer = VoteAction.Of(activity)?.Answer };
    }

    private static MessageFeedback? OfInvoke(JsonElement? value)
    {
        if (EntityMembers.Text(value, "actionName") != "feedback")
            return null;
        var action = EntityMembers.Member(value, "actionValue");
        return Reaction(EntityMembers.Text(action, "reaction")) is { } reaction
            ? new(reaction, Text(EntityMembers.Member(action, "feedback")))
            : null;
    }

    private static MessageFeedback? OfEvent(Activity activity)
    {
        var said = Reaction(EntityMembers.Text(activity.Value, "reaction"));
        var pressed = VoteAction.Of(activity)?.IsLike switch { true => MessageFeedback.Like, false => MessageFeedback.Dislike, null => null };
        return (said ?? pressed) is { } reaction ? new(reaction, Filled(EntityMembers.Text(activity.Value, "reason"))) : null;
    }

    private static string? Reaction(string? word) => word?.ToLowerInvariant() switch
    {
        MessageFeedback.Like => MessageFeedback.Like,
        MessageFeedback.Dislike => MessageFeedback.Dislike,
        _ => null,
    };

    // A string that is no JSON, or JSON without the member, is kept as it is: it is still what somebody had to say.
    private static string? Text(JsonElement? feedback)
    {
        if (feedback is not { ValueKind: JsonValueKind.String } inner)
            return Filled(EntityMembers.Text(feedback, "feedbackText") ?? (feedback is { ValueKind: JsonValueKind.Object } odd ? odd.GetRawText() : null));
        var raw = inner.GetString()!;
        try
        {
            using var json = JsonDocument.Parse(raw);
            if (EntityMembers.Member(json.RootElement, "feedbackText") is { ValueKind: JsonValueKind.String } text)
                return Filled(text.GetString());
            return json.RootElement is { ValueKind: JsonValueKind.Object } members && !members.EnumerateObject().Any() ? null : Filled(raw);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Filled(raw);
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
