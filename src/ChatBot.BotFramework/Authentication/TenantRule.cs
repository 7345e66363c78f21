using ChatBot.BotFramework.Activities;
using ChatBot.BotFramework.Messages;
using ChatBot.BotFramework.Wire;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Serves the tenants of a list only, where there is one: "Bot:AllowedTenants".</summary>
internal static class TenantRule
{
    public static Refusal? RefusalOf(WireActivity activity, ICollection<string> allowed)
    {
        if (allowed.Count == 0)
            return null;
        var named = activity.TenantIds();
        if (named.Any(id => !allowed.Contains(id, StringComparer.OrdinalIgnoreCase)))
            return Refusal.Forbidden("This bot does not serve the activity's tenant.");
        // Channels for everybody, such as Direct Line, have no tenants; Teams always names one.
        return named.Count == 0 && ChannelIds.Base(activity.ChannelId) == ChannelIds.Teams
            ? Refusal.Forbidden("The activity names no tenant, and this bot serves certain tenants only.")
            : null;
    }
}
