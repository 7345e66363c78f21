using ChatBot.BotFramework;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Teams</c>: whom the bot answers there.</summary>
internal sealed class TeamsSettings
{
    /// <summary>Ids of the Microsoft Entra tenants whose people are answered; everybody's where it is empty.</summary>
    public IReadOnlyList<Guid> AllowedTenants { get; set; } = [];

    /// <summary>Where nothing is set, an app of a single tenant answers that tenant.</summary>
    /// <exception cref="SettingException">Which tenant that is cannot be told.</exception>
    public void Check(BotOptions bot)
    {
        if (AllowedTenants.Count == 0 && Own(bot.AppType, bot.TenantId) is { } own)
            AllowedTenants = [own];
    }

    /// <summary>The tenant of an app that has only one; as in the registration, an app without a type has one where it has a
    /// tenant.</summary>
    private static Guid? Own(string? type, string? tenant)
    {
        var isSingle = string.IsNullOrEmpty(type) || type.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!isSingle || string.IsNullOrEmpty(tenant))
            return null;
        // Teams tells of a tenant by its id alone: with a domain's name nobody could be told from anybody.
        return Guid.TryParse(tenant, out var id)
            ? id
            : throw new SettingException(
                "Teams:AllowedTenants",
                $"is not set and Bot:TenantId '{Terminals.SafeText.OnOneLine(tenant)}' is not a tenant's id; set Teams:AllowedTenants "
                + "to the id of that tenant, such as 00000000-0000-0000-0000-000000000001.");
    }
}
