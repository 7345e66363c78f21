using ChatBot.Host.Settings;
using ChatBot.Host.Web;

namespace ChatBot.Host.Tests.Web;

public sealed class HostRuleTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("192.168.0.7")]
    [InlineData("BOT.example.com")]
    [InlineData("newsbox")]
    [InlineData("intranet.example")]
    public void A_host_is_served_by_its_addresses_and_the_names_that_the_settings_know(string host) => Rule().Serves(host).ShouldBeTrue();

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("bot.example.com.evil.example")]
    [InlineData("")]
    public void A_name_that_somebody_else_had_lead_here_is_not(string host) => Rule().Serves(host).ShouldBeFalse();

    [Fact]
    public void Who_wants_every_name_says_so() =>
        new HostRule(new SiteSettings { PublicUrl = null }, ["http://*:80"], ["*"]).Serves("evil.example").ShouldBeTrue();

    [Fact]
    public void Listening_on_every_address_names_no_host() =>
        new HostRule(new SiteSettings { PublicUrl = null }, ["http://*:80", "http://+:81"], []).Serves("evil.example").ShouldBeFalse();

    private static HostRule Rule() =>
        new(new SiteSettings { PublicUrl = new Uri("https://bot.example.com/") }, ["http://newsbox:3978", "http://0.0.0.0:80"],
            ["intranet.example", "other.example"]);
}
