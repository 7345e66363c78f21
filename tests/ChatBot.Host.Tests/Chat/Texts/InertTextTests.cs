using System.Text.RegularExpressions;
using ChatBot.Host.Chat.Texts;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Chat.Texts;

public partial class InertTextTests
{
    [GeneratedRegex(@"[a-z]:\S|www\.|@[^\s\u2060]|<[a-z!/?@#]|[\n\r]", RegexOptions.IgnoreCase)]
    private static partial Regex Active { get; }

    [Fact]
    public void Whatever_the_text_nothing_in_it_is_an_address_a_mention_or_a_tag() => ForEvery.Value(HostileText.Any, text =>
        Active.IsMatch(InertText.Of(text)).ShouldBeFalse());

    [Theory]
    [InlineData("@everyone", "@\u2060everyone")]
    [InlineData("see https://evil.example", "see https\u2060://evil.example")]
    [InlineData("WWW.evil.example", "WWW\u2060.evil.example")]
    [InlineData("a@b.example", "a@\u2060b.example")]
    [InlineData("<at>x</at>", "<\u2060at>x<\u2060/at>")]
    [InlineData("At 10:30 he said: 1 < 2", "At 10:30 he said: 1 < 2")]
    [InlineData("[a](b) [c][1]", "[a]\u2060(b) [c]\u2060[1]")]
    [InlineData("two\nlines", "two lines")]
    public void Only_what_could_act_is_taken_apart(string text, string inert) => InertText.Of(text).ShouldBe(inert);
}
