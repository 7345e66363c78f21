namespace ChatBot.Host.Settings;

/// <summary>Section <c>Teams</c>: whom the bot answers there.</summary>
internal sealed record TeamsSettings
{
    /// <summary>Ids of the Microsoft Entra tenants whose people are answered; everybody's where it is empty.</summary>
    public required IReadOnlyList<Guid> AllowedTenants { get; init; }

    /// <summary>What is set; for an app of a single tenant, where nothing is set, that tenant.</summary>
    /// <exception cref="SettingException">A tenant is not named by its id.</exception>
    public static TeamsSettings Read(SettingsReader settings, IConfiguration configuration)
    {
        var tenants = settings.Texts("Teams:AllowedTenants", []);
        if (tenants.Count > 0)
            return new() { AllowedTenants = [.. tenants.Select(IdOf)] };
        return new() { AllowedTenants = Own(configuration["Bot:AppType"]?.Trim(), configuration["Bot:TenantId"]) is { } own ? [own] : [] };
    }

    private static Guid IdOf(string tenant) => Guid.TryParse(tenant, out var id)
        ? id
        : throw new SettingException("Teams:AllowedTenants", $"holds '{Terminals.SafeText.OnOneLine(tenant)}'; write the tenant's id, such as 00000000-0000-0000-0000-000000000001.");

    /// <summary>The tenant of an app that has only one; as in the registration, an app without a type has one where it has a tenant.</summary>
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
                $"is not set and Bot:TenantId '{Terminals.SafeText.OnOneLine(tenant)}' is not a tenant's id; set Teams:AllowedTenants to the id of that tenant, such as 00000000-0000-0000-0000-000000000001.");
    }
}
