using System.Net;
using System.Net.Sockets;

namespace ChatBot.BotFramework.Connector;

/// <summary>
/// The last check of a service URL, made on the address itself: a name may resolve to something else at each look, so that the
/// address that was checked is the one that is connected to.
/// </summary>
internal static class CheckedConnection
{
    /// <exception cref="SocketException">The name has no address that is allowed, or none of those takes the connection.</exception>
    public static async ValueTask<Stream> ConnectAsync(DnsEndPoint endpoint, ServiceUrlPolicy policy, CancellationToken cancellationToken)
    {
        var host = endpoint.Host.Trim('[', ']');
        IPAddress[] resolved = IPAddress.TryParse(host, out var literal) ? [literal]
            : await Dns.GetHostAddressesAsync(host, cancellationToken);
        IPAddress[] allowed = [.. resolved.Where(address => policy.Allows(host, address))];
        if (allowed.Length == 0)
            throw new SocketException((int)SocketError.HostUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endpoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
