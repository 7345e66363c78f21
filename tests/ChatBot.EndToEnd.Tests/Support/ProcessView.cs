using System.Globalization;
using System.Net;

namespace ChatBot.EndToEnd.Tests.Support;

/// <summary>What Linux tells of a running process: its open files and whom its sockets are connected to.</summary>
internal sealed class ProcessView(int id)
{
    private const string Socket = "socket:[";
    private const int Remote = 2;
    private const int Inode = 9;

    public IReadOnlyList<string> OpenFiles() =>
        [.. Directory.GetFiles($"/proc/{id}/fd").Select(Target).OfType<string>().Where(path => path.StartsWith('/'))];

    /// <summary>The addresses beyond this machine that one of its TCP or UDP sockets is connected to.</summary>
    public IReadOnlyList<IPAddress> PeersOutside()
    {
        var own = Directory.GetFiles($"/proc/{id}/fd").Select(Target).OfType<string>()
            .Where(path => path.StartsWith(Socket, StringComparison.Ordinal)).Select(path => path[Socket.Length..^1]).ToHashSet();
        return
        [
            .. new[] { "tcp", "tcp6", "udp", "udp6" }
                .SelectMany(kind => File.ReadLines($"/proc/{id}/net/{kind}").Skip(1))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => own.Contains(fields[Inode]))
                .Select(fields => Address(fields[Remote].Split(':')[0]))
                .Where(address => !IPAddress.IsLoopback(address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)),
        ];
    }

    // Words of four bytes, each in the order of this machine.
    private static IPAddress Address(string hex) => new(
        [.. hex.Chunk(8).SelectMany(word =>
            BitConverter.GetBytes(uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture)))]);

    // A file may be closed while they are listed.
    private static string? Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
