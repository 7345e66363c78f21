using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Conversations;

/// <summary>A conversation that the bot is in.</summary>
internal sealed record ConversationKey(string ChannelId, string ConversationId)
{
    public static ConversationKey Of(WireActivity activity) => new(activity.ChannelId!, WithoutThread(activity.Conversation!.Id!));

    // A thread of a team's channel has the channel's id and ";messageid=" with that of its first message.
    private static string WithoutThread(string id) =>
        id.IndexOf(";messageid=", StringComparison.Ordinal) is > 0 and var end ? id[..end] : id;
}
