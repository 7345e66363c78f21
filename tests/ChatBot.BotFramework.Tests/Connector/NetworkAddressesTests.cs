using System.Net;
using ChatBot.Network;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class NetworkAddressesTests
{
    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("52.113.194.132")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    [InlineData("2603:1063::1")]
    public void An_address_of_the_internet_is_public(string address)
    {
        NetworkAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeTrue();
        NetworkAddresses.IsNeverUsed(IPAddress.Parse(address)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("10.0.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("127.0.0.1")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.2.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("fd00::1")]
    [InlineData("2001::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:a00:1::1")]
    public void An_address_inside_a_network_is_not_public_but_may_be_named(string address)
    {
        NetworkAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();
        NetworkAddresses.IsNeverUsed(IPAddress.Parse(address)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("fe80::1")]
    [InlineData("ff02::1")]
    [InlineData("fd00:ec2::254")]
    public void An_address_of_a_metadata_service_or_of_no_single_host_is_never_used(string address)
    {
        NetworkAddresses.IsPublic(IPAddress.Parse(address)).ShouldBeFalse();
        NetworkAddresses.IsNeverUsed(IPAddress.Parse(address)).ShouldBeTrue();
    }
}
