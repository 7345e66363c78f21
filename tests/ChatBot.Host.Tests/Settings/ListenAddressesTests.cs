using ChatBot.Host.Settings;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Settings;

public class ListenAddressesTests
{
    [Fact]
    public void Several_addresses_are_parted_by_semicolons() =>
        ListenAddresses.Of("http://127.0.0.1:3978; http://[::1]:3978", new()).ShouldBe(["http://127.0.0.1:3978", "http://[::1]:3978"]);

    [Theory]
    [InlineData("here")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("http://")]
    [InlineData("http://127.0.0.1:99999")]
    [InlineData("http://127.0.0.1/bot")]
    public void What_cannot_be_listened_at_is_wrong_usage(string address) =>
        Should.Throw<UsageException>(() => ListenAddresses.Of(address, new())).Message.ShouldContain(ListenAddresses.Default);

    [Fact]
    public void Without_a_word_only_this_machine_is_served() => ListenAddresses.Of(null, new()).ShouldBe(["http://127.0.0.1:3978"]);

    [Theory]
    [InlineData("http://127.0.0.1:1", "http://127.0.0.1:1", "ASPNETCORE_URLS=http://127.0.0.1:2")]
    [InlineData(null, "http://127.0.0.1:2", "ASPNETCORE_URLS=http://127.0.0.1:2")]
    [InlineData(null, "http://127.0.0.1:2", "ASPNETCORE_URLS=http://127.0.0.1:2", "ASPNETCORE_HTTP_PORTS=8080")]
    [InlineData(null, "http://127.0.0.1:3", "ASPNETCORE_URLS=http://127.0.0.1:2", "URLS=http://127.0.0.1:3")]
    [InlineData(null, "http://127.0.0.1:3", "ASPNETCORE_URLS=http://127.0.0.1:2", "DOTNET_URLS=http://127.0.0.1:3")]
    [InlineData(null, "http://*:8080 http://*:8081", "ASPNETCORE_HTTP_PORTS=8080;8081")]
    [InlineData(null, "http://*:8080 https://*:8443", "DOTNET_HTTP_PORTS=8080", "ASPNETCORE_HTTPS_PORTS=8443")]
    [InlineData(null, "http://127.0.0.1:3978", "ASPNETCORE_HTTP_PORTS=")]
    public void The_usual_variables_say_where_to_listen(string? option, string addresses, params string[] environment)
    {
        using var root = new TempFolder();
        root.File("appsettings.json", """{ "Articles": { "Folders": [ ] } }""");

        var settings = ChatBotSettings.Load(root.Path, [],
            environment.Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]));

        ListenAddresses.Of(option, settings.Hosting).ShouldBe(addresses.Split(' '));
    }

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
