using System.Net;

namespace ChatBot.Host.Settings;

/// <summary>Where the server listens.</summary>
internal static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:3978";

    /// <summary>The addresses of a list with semicolons.</summary>
    /// <exception cref="UsageException">One of them is not an address to listen at.</exception>
    public static IReadOnlyList<string> Parse(string urls)
    {
        string[] addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var address in addresses)
            if (!IsUrl(address))
                throw new UsageException($"--urls is '{Terminals.SafeText.OnOneLine(address)}'; write an address such as {Default}.");
        return addresses.Length > 0 ? addresses : [Default];
    }

    /// <summary>Whether only this machine reaches the address.</summary>
    public static bool IsLoopback(string address)
    {
        var host = BindingAddress.Parse(address).Host;
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static bool IsUrl(string address)
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
}
