using ChatBot.BotFramework.Connector;

namespace ChatBot.BotFramework.Tests.Connector;

public sealed class ServiceUrlTests
{
    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://LOCALHOST:56150/_connector")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://127.8.9.10:1")]
    [InlineData("http://[::1]:3979/")]
    public void This_machine_is_loopback(string text)
    {
        ServiceUrl.TryParse(text, out var url).ShouldBeTrue();
        url.IsLoopback.ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(ForeignUrls.All), MemberType = typeof(ForeignUrls))]
    public void Nothing_else_is_loopback(string text)
    {
        (ServiceUrl.TryParse(text, out var url) && url.IsLoopback).ShouldBeFalse();
    }

    [Theory]
    [InlineData("http://localhost", "http://localhost/v3/conversations/c/activities/a")]
    [InlineData("http://localhost/", "http://localhost/v3/conversations/c/activities/a")]
    [InlineData("http://localhost:81/_connector", "http://localhost:81/_connector/v3/conversations/c/activities/a")]
    [InlineData("https://smba.trafficmanager.net/emea/", "https://smba.trafficmanager.net/emea/v3/conversations/c/activities/a")]
    public void One_slash_stands_between_the_service_url_and_the_path(string text, string expected)
    {
        ServiceUrl.TryParse(text, out var url).ShouldBeTrue();
        url.Activities("c", "a").AbsoluteUri.ShouldBe(expected);
    }

    [Fact]
    public void Ids_cannot_leave_their_place_in_the_path()
    {
        ServiceUrl.TryParse("http://localhost/x", out var url).ShouldBeTrue();

        url.Activities("19:x@thread.tacv2;messageid=1", "a/../../b?c#d%2e").AbsoluteUri
            .ShouldBe("http://localhost/x/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities/a%2F..%2F..%2Fb%3Fc%23d%252e");
        Should.Throw<ArgumentException>(() => url.Activities("..", "a"));
        Should.Throw<ArgumentException>(() => url.Activities("c", ".."));
    }

    [Fact]
    public void Without_an_activity_to_reply_to_the_conversation_itself_is_posted_to()
    {
        ServiceUrl.TryParse("http://localhost", out var url).ShouldBeTrue();
        url.Activities("c", null).AbsoluteUri.ShouldBe("http://localhost/v3/conversations/c/activities");
    }
}
