using ChatBot.BotFramework.Connector;
using ChatBot.BotFramework.Connector.Tokens;

namespace ChatBot.BotFramework.Authentication;

/// <summary>Which settings of the registration fit together; what does not stops the start.</summary>
internal static class AppRegistrationRules
{
    /// <summary>One sentence for each problem, which begins with the key of the setting.</summary>
    public static IEnumerable<string> ProblemsOf(BotOptions options)
    {
        var problems = string.IsNullOrEmpty(options.AppId) ? WithoutAppId(options) : WithAppId(options);
        return problems.Concat(Addresses(options)).Select(problem => $"{BotOptions.Section}:{problem}");
    }

    private static IEnumerable<string> WithoutAppId(BotOptions options)
    {
        if (Has(options.AppPassword))
            yield return "AppPassword is set but Bot:AppId is not; set both, or neither to try the bot on this machine.";
        if (Has(options.CertificatePath))
            yield return "CertificatePath is set but Bot:AppId is not; set both, or neither to try the bot on this machine.";
    }

    private static IEnumerable<string> WithAppId(BotOptions options)
    {
        if (!Guid.TryParseExact(options.AppId, "D", out _))
            yield return "AppId is not an app id; it must be a GUID such as 00000000-1111-2222-3333-444444444444.";
        if (AppRegistration.TypeOf(options) is not { } type)
        {
            yield return $"AppType is \"{options.AppType}\"; it must be SingleTenant, MultiTenant or UserAssignedMSI.";
            yield break;
        }
        if (type == AppType.SingleTenant && !Has(options.TenantId))
            yield return "TenantId is not set; an app of type SingleTenant needs it.";
        foreach (var problem in Credential(options, type))
            yield return problem;
        if (type == AppType.MultiTenant && !Has(options.Authority) && Cloud.Of(options.ChannelService) is { BotTenant: null })
            yield return "Authority is not set; an app of type MultiTenant needs it in this cloud.";
    }

    private static IEnumerable<string> Credential(BotOptions options, AppType type)
    {
        if (type == AppType.UserAssignedMsi)
        {
            if (Has(options.AppPassword) || Has(options.CertificatePath))
                yield return "AppType is UserAssignedMSI, which has no credential of its own; remove Bot:AppPassword and "
                    + "Bot:CertificatePath.";
            yield break;
        }
        if (Has(options.AppPassword) && Has(options.CertificatePath))
            yield return "CertificatePath and Bot:AppPassword are both set; remove the one that is not used.";
        else if (Has(options.CertificatePath))
        {
            if (CertificateFile.ProblemOf(options.CertificatePath!, options.CertificatePassword) is { } problem)
                yield return $"CertificatePath cannot be used: {problem}";
        }
        else if (!Has(options.AppPassword))
            yield return $"AppPassword is not set; an app of type {type} needs it, or Bot:CertificatePath.";
    }

    private static IEnumerable<string> Addresses(BotOptions options)
    {
        if (Cloud.Of(options.ChannelService) is null)
            yield return $"ChannelService is \"{options.ChannelService}\"; it must be empty, {Cloud.UsGovernment.ChannelService} or "
                + $"{Cloud.China.ChannelService}.";
        if (Has(options.Authority)
            && !(Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) && authority.Scheme == Uri.UriSchemeHttps))
            yield return "Authority must be an https address with a tenant, such as https://login.microsoftonline.com/botframework.com.";
        if (Has(options.Authentication.ChannelMetadata) && !MetadataAddress.IsAllowed(options.Authentication.ChannelMetadata))
            yield return "Authentication:ChannelMetadata must be an https address, or an http address on this machine.";
        if (Has(options.Authentication.EmulatorMetadata) && !MetadataAddress.IsAllowed(options.Authentication.EmulatorMetadata))
            yield return "Authentication:EmulatorMetadata must be an https address, or an http address on this machine.";
        foreach (var tenant in options.AllowedTenants.Where(tenant => !Guid.TryParseExact(tenant, "D", out _)))
            yield return $"AllowedTenants holds \"{tenant}\", which is not the GUID of a tenant.";
        foreach (var host in (options.Connector.AllowedHosts ?? []).Where(host => !AllowedHost.TryParse(host, out _)))
            yield return $"Connector:AllowedHosts holds \"{host}\"; it must be a host such as smba.trafficmanager.net, or a domain with "
                + "a leading dot such as .botframework.com.";
    }

    private static bool Has(string? setting) => !string.IsNullOrEmpty(setting);
}
