using System.Net;
using System.Net.Sockets;

namespace ChatBot.BotFramework.Connector;

/// <summary>This machine's own network: 127.0.0.0/8 and ::1.</summary>
internal static class LoopbackNetwork
{
    public static bool Contains(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    /// <summary>
    /// Connects to a loopback address of the named host and to no other, whatever its name resolves to at this moment: the last
    /// check of a service URL, made on the address itself.
    /// </summary>
    /// <exception cref="SocketException">The name has no loopback address, or none of them takes the connection.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = [.. (await Dns.GetHostAddressesAsync(endpoint.Host, cancellationToken)).Where(Contains)];
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, endpoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
