using System.Net;

namespace ChatBot.BotFramework.Connector;

/// <summary>This machine's own network: 127.0.0.0/8 and ::1.</summary>
internal static class LoopbackNetwork
{
    public static bool Contains(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>Whether the host is this machine by its name alone: "localhost", or an address of this network without brackets.</summary>
    public static bool Names(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6 && IPAddress.TryParse(host, out var address)
            && Contains(address));
}
