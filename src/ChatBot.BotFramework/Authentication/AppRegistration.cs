namespace ChatBot.BotFramework.Authentication;

/// <summary>The bot's registration with Azure, put together from the settings that <see cref="AppRegistrationRules"/> let pass.</summary>
/// <param name="AppId">A GUID in lower case.</param>
/// <param name="Authority">Where the app gets its own tokens, such as https://login.microsoftonline.com/botframework.com.</param>
internal sealed record AppRegistration(string AppId, AppType Type, string? TenantId, Cloud Cloud, string Authority)
{
    /// <summary>The registration, or null where no app id is set.</summary>
    public static AppRegistration? Of(BotOptions options)
    {
        // Even a blank app id counts as set: the way without credentials opens only where nothing was configured.
        if (string.IsNullOrEmpty(options.AppId))
            return null;
        var cloud = Cloud.Of(options.ChannelService)!;
        var type = TypeOf(options)!.Value;
        var tenant = string.IsNullOrEmpty(options.TenantId) ? null : options.TenantId;
        var authority = string.IsNullOrEmpty(options.Authority)
            ? $"{cloud.Login}/{(type == AppType.SingleTenant ? tenant : cloud.BotTenant)}"
            : options.Authority;
        return new AppRegistration(Guid.Parse(options.AppId).ToString("D"), type, tenant, cloud, authority);
    }

    /// <summary>The type in the settings; where they name none, a tenant makes it one for a single tenant. Null for an unknown
    /// name.</summary>
    public static AppType? TypeOf(BotOptions options) => options.AppType switch
    {
        null or "" => string.IsNullOrEmpty(options.TenantId) ? AppType.MultiTenant : AppType.SingleTenant,
        var name when name.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase) => AppType.SingleTenant,
        var name when name.Equals("MultiTenant", StringComparison.OrdinalIgnoreCase) => AppType.MultiTenant,
        var name when name.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase) => AppType.UserAssignedMsi,
        _ => null,
    };
}
