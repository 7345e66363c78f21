using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Activities;

/// <summary>What an activity says of itself.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether several people read the conversation: a group chat, or a channel of a team.</summary>
    public static bool IsGroup(this IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
    }
}
