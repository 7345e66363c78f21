using System.Net;
using System.Net.Sockets;
using ChatBot.Host.Chat.Limits;

namespace ChatBot.Host.Web;

/// <summary>How often something may be done from one place. Takes the same memory whoever tries; places that fall together wait for each
/// other.</summary>
/// <param name="atOnce">Tries at once.</param>
/// <param name="perTry">Time after which there is one more.</param>
internal abstract class AddressLimits(TimeProvider time, int atOnce, TimeSpan perTry)
{
    private const int Places = 4096;

    private readonly Lock gate = new();
    private readonly Allowance?[] allowances = new Allowance?[Places];

    /// <summary>Counts a try. Null where it may be made, else how long to wait.</summary>
    public TimeSpan? Count(IPAddress? address)
    {
        lock (gate)
        {
            var now = time.GetTimestamp();
            ref var allowance = ref allowances[(uint)PlaceOf(address) % Places];
            allowance ??= new("", atOnce, now);
            if (allowance.WaitAt(now, time.GetElapsedTime, perTry) is var wait && wait > TimeSpan.Zero)
                return wait;
            allowance.Take();
            return null;
        }
    }

    // Whoever has one number of IPv6 has the other 2^64 of its network too.
    private static int PlaceOf(IPAddress? address)
    {
        if (address is null)
            return 0;
        var bytes = (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).GetAddressBytes();
        var place = new HashCode();
        place.AddBytes(address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } ? bytes.AsSpan(0, 8) : bytes);
        return place.ToHashCode();
    }
}
