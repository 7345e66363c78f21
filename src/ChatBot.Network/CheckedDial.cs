using System.Net;
using System.Net.Sockets;

namespace ChatBot.Network;

/// <summary>
/// Connects to a host at those of its addresses that are allowed. Each is looked at when it is dialled: a name may lead to something else
/// at each look, so that the address that was checked is the one that is connected to, and neither a redirection nor a name that
/// changes comes inside.
/// </summary>
public static class CheckedDial
{
    /// <param name="addresses">Those that are allowed of the host's, in the order to try them.</param>
    /// <exception cref="SocketException">No address is allowed, or none of them takes the connection.</exception>
    public static async ValueTask<Stream> ConnectAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken cancellationToken)
    {
        if (addresses.Count == 0)
            throw new SocketException((int)SocketError.HostUnreachable);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync([.. addresses], port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The addresses of a host as a URL has it: its own number, with or without brackets, or what its name leads to now.</summary>
    /// <exception cref="SocketException">There is no such host.</exception>
    public static async Task<IPAddress[]> AddressesAsync(
        string host, Func<string, CancellationToken, Task<IPAddress[]>> resolve, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var number) ? [number] : await resolve(host, cancellationToken);
}
