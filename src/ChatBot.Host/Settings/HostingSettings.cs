using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Settings that every web host of .NET has, under their usual names: of environment variables, ASPNETCORE_URLS and so
/// on.</summary>
internal sealed class HostingSettings
{
    /// <summary>Where the server listens.</summary>
    [ConfigurationKeyName("urls")]
    public IReadOnlyList<string> Urls { get; set; } = [];

    /// <summary>Ports of all addresses of this machine; of no effect beside <see cref="Urls"/>.</summary>
    [ConfigurationKeyName("http_ports")]
    [Range(0, 65535)]
    public IReadOnlyList<int> HttpPorts { get; set; } = [];

    /// <summary>The same over https.</summary>
    [ConfigurationKeyName("https_ports")]
    [Range(0, 65535)]
    public IReadOnlyList<int> HttpsPorts { get; set; } = [];

    /// <summary>Names that this host is known by, beside those it knows of itself; * for any.</summary>
    public IReadOnlyList<string> AllowedHosts { get; set; } = [];

    [ConfigurationKeyName("forwardedheaders_enabled")]
    public bool ForwardedHeadersEnabled { get; set; }

    /// <exception cref="SettingException">An address is none.</exception>
    public void Check()
    {
        if (Urls.FirstOrDefault(url => !ListenAddresses.IsUrl(url)) is { } wrong)
            throw new SettingException("urls",
                $"holds '{Terminals.SafeText.OnOneLine(wrong)}'; write an address such as {ListenAddresses.Default}.");
    }

    /// <summary>What is set and has no effect.</summary>
    public IEnumerable<string> Notes()
    {
        if (Urls.Count > 0 && HttpPorts.Count + HttpsPorts.Count > 0)
            yield return "http_ports and https_ports have no effect beside urls";
        if (ForwardedHeadersEnabled)
            yield return "forwardedheaders_enabled has no effect; Site:PublicUrl says that a proxy stands before this host";
    }
}
