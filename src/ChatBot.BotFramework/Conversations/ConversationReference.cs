using ChatBot.BotFramework.Activities;

namespace ChatBot.BotFramework.Conversations;

/// <summary>A conversation that the bot is in, with what it takes to write there.</summary>
internal sealed record ConversationReference(string ChannelId, string ConversationId)
{
    public string? ServiceUrl { get; init; }

    /// <summary>The bot's own id there.</summary>
    public string? BotId { get; init; }

    /// <summary>Who was met there last.</summary>
    public string? UserId { get; init; }

    public string? TenantId { get; init; }

    public string? ConversationType { get; init; }

    public static ConversationReference Of(Activity activity) => new(activity.ChannelId!, WithoutThread(activity.Conversation!.Id!))
    {
        ServiceUrl = activity.ServiceUrl,
        BotId = activity.Recipient?.Id,
        UserId = activity.From?.Id,
        TenantId = activity.Conversation.TenantId,
        ConversationType = activity.Conversation.ConversationType,
    };

    // A thread of a team's channel has the channel's id and ";messageid=" with that of its first message.
    private static string WithoutThread(string id) =>
        id.IndexOf(";messageid=", StringComparison.OrdinalIgnoreCase) is > 0 and var end ? id[..end] : id;
}
