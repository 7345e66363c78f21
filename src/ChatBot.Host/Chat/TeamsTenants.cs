using ChatBot.BotFramework.Activities;
using ChatBot.Host.Settings;

namespace ChatBot.Host.Chat;

/// <summary>Whose people are answered in Teams.</summary>
internal sealed class TeamsTenants(TeamsSettings settings)
{
    /// <summary>Whether the sender may be answered. Where tenants are named, whoever names none of them is not, and who names two must name
    /// two of them.</summary>
    /// <param name="tenants">Those that the activity names.</param>
    public bool Allows(string channelId, IReadOnlyList<string> tenants) =>
        settings.AllowedTenants.Count == 0
        || ChannelIds.Base(channelId) != ChannelIds.Teams
        || (tenants.Count > 0 && tenants.All(tenant => Guid.TryParse(tenant, out var id) && settings.AllowedTenants.Contains(id)));
}
