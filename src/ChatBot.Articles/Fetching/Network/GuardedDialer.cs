using System.Collections.Frozen;
using System.Net;
using System.Net.Sockets;
using ChatBot.Network;

namespace ChatBot.Articles.Fetching.Network;

/// <summary>
/// Connects to servers of the public internet and to hosts that are allowed by name. Every number that a name leads to is looked at when it
/// is dialled, so that neither a redirection nor a name that leads elsewhere a moment later comes inside.
/// </summary>
/// <param name="allowedHosts">Names or numbers of hosts inside the network.</param>
/// <param name="resolve">The numbers of a name.</param>
internal sealed class GuardedDialer(IEnumerable<string> allowedHosts, Func<string, CancellationToken, Task<IPAddress[]>> resolve)
{
    private readonly FrozenSet<string> allowed = allowedHosts.Select(Bare).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InnerAddressException">The host lies inside the network.</exception>
    /// <exception cref="SocketException">There is no such host, or it cannot be reached.</exception>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var numbers = await NumbersAsync(Bare(context.DnsEndPoint.Host), cancellationToken);
        return await CheckedDial.ConnectAsync(numbers, context.DnsEndPoint.Port, cancellationToken);
    }

    /// <summary>The numbers of a host that may be dialled.</summary>
    internal async Task<IPAddress[]> NumbersAsync(string host, CancellationToken cancellationToken)
    {
        var numbers = await CheckedDial.AddressesAsync(host, resolve, cancellationToken);
        if (numbers.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);
        if (allowed.Contains(host))
            return numbers;
        var outside = numbers.Where(NetworkAddresses.IsPublic).ToArray();
        return outside.Length > 0 ? outside : throw new InnerAddressException(host);
    }

    private static string Bare(string host) => host.Trim().Trim('[', ']').TrimEnd('.');
}
