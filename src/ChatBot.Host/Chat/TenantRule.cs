using System.Text.Json;
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
        string?[] named = [activity.Conversation?.TenantId, OfChannelData(activity.ChannelData)];
        var tenants = named.Where(tenant => !string.IsNullOrEmpty(tenant)).ToList();
        return tenants.Count > 0 && tenants.TrueForAll(tenant => Guid.TryParse(tenant, out var id) && settings.AllowedTenants.Contains(id));
    }

    private static string? OfChannelData(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } members
            && members.TryGetProperty("tenant", out var tenant) && tenant.ValueKind is JsonValueKind.Object
            && tenant.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String
            ? id.GetString()
            : null;
}
