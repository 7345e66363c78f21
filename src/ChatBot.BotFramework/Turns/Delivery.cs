using System.Globalization;
using ChatBot.BotFramework.Wire;
using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Turns;

/// <summary>What tells one activity from every other, however often its channel delivers it.</summary>
/// <param name="ChannelId">The channel.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="ActivityId">The activity's own id.</param>
/// <param name="Type">Its type.</param>
/// <param name="EditedAt">Of an edit, which has the id of the message that it edits, when it was made; else null.</param>
internal readonly record struct Delivery(
    string ChannelId, string ConversationId, string ActivityId, string Type, DateTimeOffset? EditedAt)
{
    /// <summary>All of it in one line.</summary>
    public string Key => string.Join('\n', ChannelId, ConversationId, ActivityId, Type,
        EditedAt?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>Null where nothing tells an activity from the next one: without an id, or an edit without a time.</summary>
    public static Delivery? Of(WireActivity activity)
    {
        var isEdit = activity.Type == ActivityTypes.MessageUpdate;
        return string.IsNullOrEmpty(activity.Id) || (isEdit && activity.Timestamp is null)
            ? null
            : new(activity.ChannelId!, activity.Conversation!.Id!, activity.Id, activity.Type!, isEdit ? activity.Timestamp : null);
    }
}
