using System.Net;
using ChatBot.BotFramework.Authentication;
using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class ServiceUrlPolicyTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://SMBA.TrafficManager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net:444/emea/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://botframework.com/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcch/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://trafficmanager.net/", false)]
    [InlineData("https://evil.trafficmanager.net/", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net./", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://evil.blob.core.windows.net/", false)]
    [InlineData("https://127.0.0.1/", false)]
    [InlineData("http://localhost:3978/", false)]
    [InlineData("https://10.0.0.1/", false)]
    [InlineData("https://[fd00::1]/", false)]
    public void By_default_the_connectors_of_the_public_cloud_are_posted_to(string url, bool allowed) =>
        (Refusal(Policy(), url) is null).ShouldBe(allowed);

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/", true)]
    [InlineData("https://directline.botframework.azure.us/", true)]
    [InlineData("https://webchat.botframework.com/", false)]
    public void Each_cloud_has_its_own_connectors(string url, bool allowed)
    {
        var policy = new ServiceUrlPolicy(App(Cloud.UsGovernment), new BotOptions());

        (Refusal(policy, url) is null).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("https://bot.corp.example/", true)]
    [InlineData("https://a.b.channels.example/", true)]
    [InlineData("https://a.bot.corp.example/", false)]
    [InlineData("https://10.0.0.7/", true)]
    [InlineData("https://10.0.0.8/", false)]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://bot.corp.example/", false)]
    [InlineData("https://[fd00::7]/", true)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    public void Hosts_of_the_settings_take_the_place_of_the_cloud_s(string url, bool allowed)
    {
        var policy = Policy("bot.corp.example", ".channels.example", "10.0.0.7", "127.0.0.1", "[fd00::7]", "169.254.169.254");

        (Refusal(policy, url) is null).ShouldBe(allowed);
    }

    [Theory]
    [InlineData("bot.corp.example", "10.0.0.1", true)]
    [InlineData("bot.corp.example", "127.0.0.1", true)]
    [InlineData("bot.corp.example", "8.8.8.8", true)]
    [InlineData("bot.corp.example", "169.254.169.254", false)]
    [InlineData("x.channels.example", "8.8.8.8", true)]
    [InlineData("x.channels.example", "10.0.0.1", false)]
    [InlineData("channels.example", "10.0.0.1", false)]
    public void Only_a_host_that_is_named_in_full_may_have_an_internal_address(string host, string address, bool allowed) =>
        Policy("bot.corp.example", ".channels.example").Allows(host, IPAddress.Parse(address)).ShouldBe(allowed);

    [Theory]
    [InlineData("smba.trafficmanager.net", "10.0.0.1")]
    [InlineData("smba.trafficmanager.net", "127.0.0.1")]
    [InlineData("directline.botframework.com", "::1")]
    public void A_default_host_may_not(string host, string address) => Policy().Allows(host, IPAddress.Parse(address)).ShouldBeFalse();

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://10.0.0.1:5000", false)]
    [InlineData("https://evil.example", false)]
    public void With_emulators_this_machine_is_posted_to_as_well(string url, bool allowed)
    {
        var options = new BotOptions { Authentication = { AllowEmulator = true } };

        (Refusal(new ServiceUrlPolicy(App(Cloud.Public), options), url) is null).ShouldBe(allowed);
    }

    [Fact]
    public void With_emulators_a_name_elsewhere_that_resolves_to_this_machine_is_not()
    {
        var policy = new ServiceUrlPolicy(App(Cloud.Public), new BotOptions { Authentication = { AllowEmulator = true } });

        policy.Allows("localhost", IPAddress.Loopback).ShouldBeTrue();
        policy.Allows("localhost", IPAddress.Parse("10.0.0.1")).ShouldBeFalse();
        policy.Allows("x.botframework.com", IPAddress.Loopback).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(ForeignUrls.All), MemberType = typeof(ForeignUrls))]
    public void Without_an_app_only_this_machine_is_posted_to(string url)
    {
        var options = new BotOptions { Connector = { AllowedHosts = ["example.invalid", "10.0.0.1"] } };

        if (ServiceUrl.TryParse(url, out var parsed))
            new ServiceUrlPolicy(null, options).RefusalOf(parsed).ShouldNotBeNull();
    }

    private static ServiceUrlPolicy Policy(params string[] hosts) =>
        new(App(Cloud.Public), new BotOptions { Connector = { AllowedHosts = hosts } });

    private static AppRegistration App(Cloud cloud) => new(Registered.AppId, AppType.MultiTenant, null, cloud, "");

    private static string? Refusal(ServiceUrlPolicy policy, string url)
    {
        ServiceUrl.TryParse(url, out var parsed).ShouldBeTrue();
        return policy.RefusalOf(parsed!);
    }
}
