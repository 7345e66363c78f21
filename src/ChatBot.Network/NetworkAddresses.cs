using System.Net;

namespace ChatBot.Network;

/// <summary>Which addresses lie in the internet, by the IANA registries of special-purpose addresses (RFC 6890 and its
/// successors).</summary>
public static class NetworkAddresses
{
    private static readonly IPNetwork[] Special4 = Networks(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Teredo and the like, documentation, and 6to4, in which any IPv4 address hides.
    private static readonly IPNetwork[] Special6 = Networks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /// <summary>IPv4 behind a translator: the last four bytes are the address.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    // Link-local addresses hold the metadata services of clouds; the last one is Azure's own beside it, in public space.
    private static readonly IPNetwork[] Never = Networks(
        "0.0.0.0/8", "169.254.0.0/16", "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32", "::/128", "fe80::/10", "ff00::/8",
        "fd00:ec2::254/128");

    /// <summary>Whether it is an address in the internet, for everybody the same.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = Plain(address);
        if (IsNeverUsed(plain))
            return false;
        return plain.GetAddressBytes().Length == 4
            ? !Special4.Any(network => network.Contains(plain))
            : Global6.Contains(plain) && !Special6.Any(network => network.Contains(plain));
    }

    /// <summary>Whether it is an address where no channel can be: of this link, of a cloud's metadata service, of many hosts or of
    /// none.</summary>
    public static bool IsNeverUsed(IPAddress address)
    {
        var plain = Plain(address);
        return Never.Any(network => network.BaseAddress.AddressFamily == plain.AddressFamily && network.Contains(plain));
    }

    private static IPAddress Plain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        return address.GetAddressBytes() is { Length: 16 } bytes && Translated.Contains(address)
            ? new IPAddress(bytes.AsSpan(12)) : address;
    }

    private static IPNetwork[] Networks(params string[] networks) => [.. networks.Select(IPNetwork.Parse)];
}
