using ChatBot.Host.Chat.Texts;
using ChatBot.Host.Tests.Support;

namespace ChatBot.Host.Tests.Chat.Texts;

public class MarkdownTextTests
{
    [Fact]
    public void Whatever_the_text_nothing_of_it_is_markup() => ForEvery.Value(HostileText.Any, text =>
    {
        var reading = MarkdownReading.Of(MarkdownText.Of(text));

        reading.Links.ShouldBeEmpty();
        reading.Foreign.ShouldBeEmpty();
    });

    [Fact]
    public void A_reader_sees_the_text_as_it_is() => ForEvery.Value(HostileText.Any, text =>
        MarkdownReading.Of(MarkdownText.Of(text)).VisibleText.ShouldBe(InertText.Of(text)));

    [Theory]
    [InlineData("Lavrov (75) said: “No.”")]
    [InlineData("It rose 3.5% - to $3, or €2.80; “why?”, he asked.")]
    public void Plain_words_stay_readable_in_the_source(string text) => MarkdownText.Of(text).Replace("&#36;", "$", StringComparison.Ordinal).ShouldBe(text);

    [Fact]
    public void A_title_ends_only_where_it_is_meant_to() => ForEvery.Value(HostileText.Any, title =>
    {
        var (text, url, read) = MarkdownReading.Of($"a [1]\n\n[1]: https://site.example/ \"{MarkdownText.Title(title)}\"").Links.ShouldHaveSingleItem();

        text.ShouldBe("1");
        url.ShouldBe("https://site.example/");
        read.ShouldBe(InertText.Of(title));
    });
}
