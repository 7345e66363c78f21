namespace ChatBot.Host.Settings;

/// <summary>Section <c>Teams</c>: whom the bot answers there.</summary>
internal sealed record TeamsSettings
{
    /// <summary>Ids of the Microsoft Entra tenants whose people are answered; everybody's where it is empty.</summary>
    public required IReadOnlyList<Guid> AllowedTenants { get; init; }

    /// <summary>What is set; for an app of a single tenant, where nothing is set, that tenant.</summary>
    public static TeamsSettings Read(SettingsReader settings, IConfiguration configuration)
    {
        var tenants = settings.Texts("Teams:AllowedTenants", []);
        var bot = configuration.GetSection("Bot");
        if (tenants.Count == 0 && "SingleTenant".Equals(bot["AppType"]?.Trim(), StringComparison.OrdinalIgnoreCase)
            && Guid.TryParse(bot["TenantId"], out var own))
            return new() { AllowedTenants = [own] };
        return new()
        {
            AllowedTenants = [.. tenants.Select(tenant => Guid.TryParse(tenant, out var id)
                ? id
                : throw new SettingException("Teams:AllowedTenants", $"holds '{Terminals.SafeText.OnOneLine(tenant)}'; write the tenant's id, such as 00000000-0000-0000-0000-000000000001."))],
        };
    }
}
