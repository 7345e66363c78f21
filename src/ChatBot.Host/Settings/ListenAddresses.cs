using System.Net;

namespace ChatBot.Host.Settings;

/// <summary>Where the server listens.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:3978";

    /// <summary>What <c>--urls</c> says, else the settings: their addresses, else their ports on all addresses of this machine.</summary>
    /// <param name="urls">A list with semicolons; null where the option is not given.</param>
    /// <exception cref="UsageException">One of it is not an address to listen at.</exception>
    public static IReadOnlyList<string> Of(string? urls, HostingSettings settings)
    {
        IReadOnlyList<string>[] from =
        [
            Parse(urls ?? ""),
            settings.Urls,
            [.. settings.HttpPorts.Select(port => $"http://*:{port}"), .. settings.HttpsPorts.Select(port => $"https://*:{port}")],
            [Default],
        ];
        return from.First(addresses => addresses.Count > 0);
    }

    /// <summary>Whether only this machine reaches the address.</summary>
    public static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    /// <summary>Whether a server can listen there: http or https, host and port, no path.</summary>
    public static bool IsUrl(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http" or "https", Host.Length: > 0, PathBase: "", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static string[] Parse(string urls)
    {
        string[] addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
            if (!IsUrl(address))
                throw new UsageException($"--urls is '{Terminals.SafeText.OnOneLine(address)}'; write an address such as {Default}.");
        return addresses;
    }
}
