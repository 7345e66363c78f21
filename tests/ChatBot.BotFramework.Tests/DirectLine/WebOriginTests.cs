using ChatBot.BotFramework.DirectLine;

namespace ChatBot.BotFramework.Tests.DirectLine;

public sealed class WebOriginTests
{
    [Theory]
    [InlineData("https://www.example.com", "https://www.example.com")]
    [InlineData("https://WWW.example.com:443", "https://www.example.com")]
    [InlineData("http://localhost:3978", "http://localhost:3978")]
    [InlineData("http://[::1]:3978", "http://[::1]:3978")]
    [InlineData("http://127.0.0.1", "http://127.0.0.1")]
    public void Scheme_host_and_port_are_an_origin(string text, string origin)
    {
        WebOrigin.TryParse(text, out var parsed).ShouldBeTrue();

        parsed.Text.ShouldBe(origin);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("https://")]
    [InlineData("www.example.com")]
    [InlineData("file:///x")]
    [InlineData("https://www.example.com/")]
    [InlineData("https://www.example.com/path")]
    [InlineData("https://www.example.com?x")]
    [InlineData("https://user@www.example.com")]
    [InlineData("https://www.example.com https://evil.example")]
    [InlineData("https://www.example.com\\evil")]
    [InlineData("http://0x7f000001")]
    public void Anything_else_is_none(string? text) => WebOrigin.TryParse(text, out _).ShouldBeFalse();
}
