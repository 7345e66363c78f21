using ChatBot.Host.Settings;

namespace ChatBot.Host.Tests.Settings;

public class ListenAddressesTests
{
    [Fact]
    public void Several_addresses_are_parted_by_semicolons() =>
        ListenAddresses.Parse("http://127.0.0.1:3978; http://[::1]:3978").ShouldBe(["http://127.0.0.1:3978", "http://[::1]:3978"]);

    [Theory]
    [InlineData("here")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1/bot")]
    public void What_cannot_be_listened_at_is_wrong_usage(string address) =>
        Should.Throw<UsageException>(() => ListenAddresses.Parse(address)).Message.ShouldContain(ListenAddresses.Default);

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://localhost:1", true)]
    [InlineData("http://[::1]:1", true)]
    [InlineData("http://0.0.0.0:1", false)]
    [InlineData("http://*:1", false)]
    [InlineData("http://192.168.0.1", false)]
    public void Only_loopback_addresses_stay_on_this_machine(string address, bool isLoopback) =>
        ListenAddresses.IsLoopback(address).ShouldBe(isLoopback);
}
