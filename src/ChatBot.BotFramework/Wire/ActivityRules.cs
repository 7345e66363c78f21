using Microsoft.Bot.Schema;

namespace ChatBot.BotFramework.Wire;

/// <summary>
/// What an incoming activity must have, by the activity specification (A2010, A2020, A2060 to A2080, A5001) and the official SDK's
/// validation: type, channelId, serviceUrl, from.id, conversation.id, and a name where the type needs one.
/// </summary>
internal static class ActivityRules
{
    /// <summary>Ids become parts of URLs, whose usual limit this is, in characters.</summary>
    private const int MaxIdLength = 2048;

    /// <summary>One sentence that names what is wrong, or null.</summary>
    public static string? ProblemOf(WireActivity activity) =>
        Missing("type", activity.Type)
        ?? Missing("channelId", activity.ChannelId)
        ?? Missing("serviceUrl", activity.ServiceUrl)
        ?? Missing("from.id", activity.From?.Id)
        ?? Missing("conversation.id", activity.Conversation?.Id)
        ?? (NeedsName(activity.Type) ? Missing("name", activity.Name) : null)
        ?? Unfit("id", activity.Id)
        ?? Unfit("conversation.id", activity.Conversation?.Id)
        ?? Unfit("from.id", activity.From?.Id)
        ?? Unfit("channelId", activity.ChannelId)
        ?? Unfit("serviceUrl", activity.ServiceUrl)
        ?? HasNull("membersAdded", activity.MembersAdded)
        ?? HasNull("membersRemoved", activity.MembersRemoved)
        ?? HasNull("reactionsAdded", activity.ReactionsAdded)
        ?? HasNull("reactionsRemoved", activity.ReactionsRemoved)
        ?? HasNull("attachments", activity.Attachments)
        ?? HasNull("entities", activity.Entities)
        ?? HasNull("suggestedActions.actions", activity.SuggestedActions?.Actions)
        ?? HasNull("suggestedActions.to", activity.SuggestedActions?.To);

    private static bool NeedsName(string? type) =>
        type is ActivityTypes.Invoke or ActivityTypes.Event or ActivityTypes.Command or ActivityTypes.CommandResult;

    private static string? Missing(string member, string? value) =>
        string.IsNullOrEmpty(value) ? $"The activity has no {member}." : null;

    // "." and ".." would walk up the path of the reply's URL, encoded or not.
    private static string? Unfit(string member, string? id) => id switch
    {
        "." or ".." => $"The activity's {member} cannot be \"{id}\".",
        { Length: > MaxIdLength } => $"The activity's {member} is longer than {MaxIdLength} characters.",
        _ => null,
    };

    private static string? HasNull<T>(string member, IReadOnlyList<T>? list) where T : class =>
        list is not null && list.Any(item => item is null) ? $"The activity's {member} must not hold null." : null;
}
