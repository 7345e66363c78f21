using System.Net;
using System.Net.Sockets;
using ChatBot.Network;

namespace ChatBot.BotFramework.Connector;

/// <summary>The last check of a service URL, made on the address that is connected to.</summary>
internal static class CheckedConnection
{
    /// <exception cref="SocketException">The name has no address that is allowed, or none of those takes the connection.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, ServiceUrlPolicy policy, CancellationToken cancellationToken)
    {
        var host = endpoint.Host.Trim('[', ']');
        var addresses = await CheckedDial.AddressesAsync(host, Dns.GetHostAddressesAsync, cancellationToken);
        return await CheckedDial.ConnectAsync(
            [.. addresses.Where(address => policy.Allows(host, address))], endpoint.Port, cancellationToken);
    }
}
