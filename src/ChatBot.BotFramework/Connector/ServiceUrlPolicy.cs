using System.Net;
using ChatBot.BotFramework.Authentication;
using ChatBot.Network;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// Where activities may be posted. Without an app id: to this machine. With one: over https to the hosts of the settings or of the
/// cloud, and there to public addresses only, whatever the host's name resolves to; a host that the settings name in full may
/// have an internal address as well. Nothing that a person or a channel sends, such as an attachment's contentUrl, is fetched at all.
/// </summary>
internal sealed class ServiceUrlPolicy
{
    private readonly bool hasApp;
    private readonly bool allowEmulator;
    private readonly IReadOnlyList<AllowedHost> hosts;
    private readonly IReadOnlyList<AllowedHost> named;

    public ServiceUrlPolicy(AppRegistration? app, BotOptions options)
    {
        hasApp = app is not null;
        allowEmulator = options.Authentication.AllowEmulator;
        var configured = Parse(options.Connector.AllowedHosts ?? []);
        hosts = configured.Count > 0 ? configured : Parse(app?.Cloud.ServiceHosts ?? []);
        named = [.. configured.Where(host => !host.IsDomain)];
    }

    /// <summary>Why nothing may be posted there, in one sentence; or null.</summary>
    public string? RefusalOf(ServiceUrl url)
    {
        if (!hasApp)
            return url.IsLoopback ? null : "Without Bot:AppId the serviceUrl must be on this machine, such as http://localhost:56150.";
        if (url.IsLoopback && allowEmulator)
            return null;
        if (!hosts.Any(host => host.Contains(url.Host)))
            return "The serviceUrl's host is none of Bot:Connector:AllowedHosts.";
        if (!url.IsHttps && !url.IsLoopback)
            return "The serviceUrl must be an https address.";
        return IPAddress.TryParse(url.Host, out var address) && !Allows(url.Host, address)
            ? "The serviceUrl's address is not one of a channel." : null;
    }

    /// <summary>Whether the host may be reached at an address that its name resolves to at this moment.</summary>
    public bool Allows(string host, IPAddress address)
    {
        if (!hasApp)
            return LoopbackNetwork.Contains(address);
        if (NetworkAddresses.IsPublic(address))
            return true;
        if (NetworkAddresses.IsNeverUsed(address))
            return false;
        return named.Any(name => name.Contains(host))
            || (allowEmulator && LoopbackNetwork.Names(host) && LoopbackNetwork.Contains(address));
    }

    private static IReadOnlyList<AllowedHost> Parse(IEnumerable<string> hosts) =>
        [.. hosts.Where(host => AllowedHost.TryParse(host, out _))
            .Select(host => AllowedHost.TryParse(host, out var parsed) ? parsed : default)];
}
