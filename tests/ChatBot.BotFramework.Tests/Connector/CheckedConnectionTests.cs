using System.Net;
using System.Net.Sockets;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class CheckedConnectionTests
{
    private static readonly AppRegistration App = new(Registered.AppId, AppType.MultiTenant, null, Cloud.Public, "");

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("[fe80::1]")]
    public async Task Without_an_app_no_connection_is_made_to_an_address_elsewhere_whatever_let_its_url_pass(string host) =>
        await ShouldRefuseAsync(host, new ServiceUrlPolicy(null, new BotOptions()));

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("10.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task With_an_app_no_connection_is_made_to_an_address_inside_whatever_let_its_url_pass(string host) =>
        await ShouldRefuseAsync(host, new ServiceUrlPolicy(App, new BotOptions()));

    [Theory]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    public async Task A_connection_is_made_to_this_machine_where_that_is_allowed(string host, bool withApp)
    {
        var options = new BotOptions { Connector = { AllowedHosts = withApp ? [host] : null } };
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        await using var stream = await CheckedConnection.ConnectAsync(
            new DnsEndPoint(host, ((IPEndPoint)listener.LocalEndpoint).Port), new ServiceUrlPolicy(withApp ? App : null, options), default);

        (await listener.AcceptTcpClientAsync()).Dispose();
    }

    private static async Task ShouldRefuseAsync(string host, ServiceUrlPolicy policy)
    {
        var refused = await Should.ThrowAsync<SocketException>(() =>
            CheckedConnection.ConnectAsync(new DnsEndPoint(host, 80), policy, default).AsTask());

        refused.SocketErrorCode.ShouldBe(SocketError.HostUnreachable);
    }
}
