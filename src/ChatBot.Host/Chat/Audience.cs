using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Chat;

/// <summary>Who reads a conversation.</summary>
internal static class Audience
{
    /// <summary>Whether several people do: a group chat or a channel of a team. There the bot hears only what mentions it.</summary>
    public static bool IsGroup(Activity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
}
