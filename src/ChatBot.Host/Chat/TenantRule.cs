using ChatBot.BotFramework.Activities;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Chat;

/// <summary>Whose people are answered in Teams.</summary>
internal sealed class TenantRule(TeamsSettings settings)
{
    /// <summary>Whether the sender may be answered. Where tenants are named, whoever names none of them is not, and who names two must name two of them.</summary>
    public bool Allows(Activity activity)
    {
        if (settings.AllowedTenants.Count == 0 || ChannelIds.Base(activity.ChannelId!) != ChannelIds.Teams)
            return true;
        var tenants = activity.TenantIds();
        return tenants.Count > 0 && tenants.All(tenant => Guid.TryParse(tenant, out var id) && settings.AllowedTenants.Contains(id));
    }
}
