using ChatBot.Host.Web;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Host.Tests.Web;

public class ContentPolicyTests
{
    [Fact]
    public void The_conversation_talks_with_its_own_host_and_is_framed_by_allowed_origins()
    {
        var policy = ContentPolicy.Conversation("abc", new HostString("bot.example.com:8443"),
            ["https://news.example.com", "http://127.0.0.1:5000"]);

        policy.ShouldContain("connect-src 'self' ws://bot.example.com:8443 wss://bot.example.com:8443;");
        policy.ShouldContain("style-src 'self' 'nonce-abc';");
        policy.ShouldEndWith("frame-ancestors 'self' https://news.example.com http://127.0.0.1:5000");
    }

    [Fact]
    public void No_policy_allows_inline_script_or_eval()
    {
        foreach (var policy in new[] { ContentPolicy.Nothing, ContentPolicy.Reading,
            ContentPolicy.Conversation("abc", new HostString("a"), []), ContentPolicy.Asking(new HostString("a")) })
        {
            policy.ShouldStartWith("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            policy.ShouldNotContain("script-src 'self' ");
        }
    }

    [Fact]
    public void The_page_where_questions_are_asked_talks_with_its_own_host_and_writes_no_markup()
    {
        var policy = ContentPolicy.Asking(new HostString("bot.example.com"));

        policy.ShouldContain("connect-src 'self' ws://bot.example.com wss://bot.example.com;");
        policy.ShouldContain("style-src 'self';");
        policy.ShouldEndWith("require-trusted-types-for 'script'");
    }

    [Theory]
    [InlineData("a; script-src *")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData("[::1]; x")]
    public void A_host_header_cannot_write_the_policy(string host)
    {
        ContentPolicy.Conversation("abc", new HostString(host), []).ShouldContain("connect-src 'self';");
        ContentPolicy.Asking(new HostString(host)).ShouldContain("connect-src 'self';");
    }

    [Theory]
    [InlineData("https://a.example; script-src *")]
    [InlineData("javascript:alert(1)")]
    [InlineData("*")]
    [InlineData("https://a.example/path")]
    public void A_setting_cannot_write_the_policy(string origin) =>
        ContentPolicy.Conversation("abc", new HostString("a"), [origin]).ShouldEndWith("frame-ancestors 'self'");
}
