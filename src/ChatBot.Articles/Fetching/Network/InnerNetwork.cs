using System.Net;
using System.Net.Sockets;

namespace ChatBot.Articles.Fetching.Network;

/// <summary>Tells numbers inside a network (this machine, private, link-local, a cloud's own services, reserved) from those of the public
/// internet.</summary>
internal static class InnerNetwork
{
    // RFC 6890 and its registry; 168.63.129.16 is where Azure answers its own machines.
    private static readonly IPNetwork[] Inside =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>All that is given out of IPv6 for the public; what lies outside is loopback, link-local, unique local, or holds an IPv4
    /// number.</summary>
    private static readonly IPNetwork Public = IPNetwork.Parse("2000::/3");

    /// <summary>Where a gateway puts IPv4 numbers for machines that have none (NAT64).</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    public static bool Holds(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4()
            : Translated.Contains(address) ? new IPAddress(address.GetAddressBytes().AsSpan(12))
            : address;
        return (plain.AddressFamily is AddressFamily.InterNetworkV6 && !Public.Contains(plain))
            || Inside.Any(network => network.Contains(plain));
    }
}
