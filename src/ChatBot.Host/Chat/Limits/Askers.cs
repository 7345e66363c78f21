using ChatBot.BotFramework.Activities;
using Microsoft.Bot.Schema;

namespace ChatBot.Host.Chat.Limits;

/// <summary>Who is counted for a message.</summary>
internal static class Askers
{
    /// <summary>The person, and the conversation where it is of two.</summary>
    public static IEnumerable<string> Of(Activity activity)
    {
        var channel = ChannelIds.Base(activity.ChannelId);
        yield return $"{channel} user {activity.From?.Id}";
        if (!activity.IsGroup())
            yield return $"{channel} conversation {activity.Conversation?.Id}";
    }
}
