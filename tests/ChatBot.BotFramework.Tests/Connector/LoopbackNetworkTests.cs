using System.Net;
using System.Net.Sockets;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class LoopbackNetworkTests
{
    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("::ffff:10.0.0.1")]
    public async Task No_connection_is_made_to_an_address_elsewhere_whatever_let_its_url_pass(string host)
    {
        var refused = await Should.ThrowAsync<SocketException>(() => LoopbackNetwork.ConnectAsync(new DnsEndPoint(host, 80), default).AsTask());

        refused.SocketErrorCode.ShouldBe(SocketError.HostUnreachable);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task A_connection_is_made_to_this_machine(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await using var stream = await LoopbackNetwork.ConnectAsync(new DnsEndPoint(host, ((IPEndPoint)listener.LocalEndpoint).Port), default);

        (await listener.AcceptTcpClientAsync()).Dispose();
    }
}
