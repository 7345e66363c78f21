using ChatBot.BotFramework.Feedback;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Host.Feedback;

/// <summary>A thumb as it came in.</summary>
/// <param name="RaterId">Id of the person on the channel; kept as a digest only.</param>
/// <param name="AnswerId">The answer by its own id, or null.</param>
/// <param name="ActivityId">The rated message by its id on the channel, or null.</param>
/// <param name="Reaction">"like" or "dislike"; null where it could not be read.</param>
/// <param name="Reason">What the person wrote to it, or null.</param>
/// <param name="Raw">What came, where it could not be read; else null.</param>
internal sealed record Rating(
    string Channel, string Conversation, string RaterId, string? AnswerId, string? ActivityId, string? Reaction, string? Reason,
    string? Raw)
{
    public static Rating Of(MessageFeedback feedback, Activity activity) => new(
        activity.ChannelId, activity.Conversation.Id, activity.From.Id, NotEmpty(feedback.Answer), NotEmpty(feedback.ReplyToId),
        feedback.Reaction, feedback.Reason, null);

    /// <summary>A thumb that says neither like nor dislike: kept as it came.</summary>
    public static Rating Unreadable(Activity activity) => new(
        activity.ChannelId, activity.Conversation.Id, activity.From.Id, null, NotEmpty(activity.ReplyToId), null, null,
        JsonConvert.SerializeObject(activity.Value));

    private static string? NotEmpty(string? id) => string.IsNullOrWhiteSpace(id) ? null : id;
}
