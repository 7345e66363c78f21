using ChatBot.Host.Chat.Texts;
using ChatBot.Host.Tests.Support;
using ChatBot.Language;

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
    public void Plain_words_stay_readable_in_the_source(string text) =>
        MarkdownText.Of(text).Replace("&#36;", "$", StringComparison.Ordinal).ShouldBe(text);

    [Theory]
    [InlineData("Ships waited for 3 days.", "3 days", "Ships waited for **3 days**.")]
    [InlineData("3 days they waited", "3 days", "**3 days** they waited")]
    [InlineData("It cost $3 million (*)", "$3 million", "It cost **&#36;3 million** (&#42;)")]
    [InlineData("At 10 a.m. they came", "10 a.m.", "At **10 a.m.** they came")]
    [InlineData("“At 10 a.m.”", "10 a.m.", "“At 10 a.m.”")]
    [InlineData("1. May was wet", "1", "**1**. May was wet")]
    public void A_phrase_is_bold_where_clients_read_it_so(string text, string phrase, string markdown) =>
        MarkdownText.Of(text, new TextRange(text.IndexOf(phrase, StringComparison.Ordinal), phrase.Length)).ShouldBe(markdown);

    [Fact]
    public void Bold_is_all_that_it_adds_whatever_the_text() => ForEvery.Value(HostileText.Any, text =>
    {
        for (var at = 0; at < text.Length; at += 3)
        {
            var reading = MarkdownReading.Of(MarkdownText.Of(text, new TextRange(at, Math.Min(4, text.Length - at))));

            reading.Links.ShouldBeEmpty();
            reading.Foreign.ShouldAllBe(part => part == "EmphasisInline");
            // An invisible word joiner more or less is no word.
            Words(reading.VisibleText).ShouldBe(Words(InertText.Of(text)));
        }

        static string Words(string seen) => seen.Replace("\u2060", "", StringComparison.Ordinal);
    });

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(2, 9)]
    [InlineData(0, 0)]
    public void A_range_that_is_none_is_passed_over(int start, int length) =>
        MarkdownText.Of("word", new TextRange(start, length)).ShouldBe("word");

    [Fact]
    public void A_title_ends_only_where_it_is_meant_to() => ForEvery.Value(HostileText.Any, title =>
    {
        var (text, url, read) =
            MarkdownReading.Of($"a [1]\n\n[1]: https://site.example/ \"{MarkdownText.Title(title)}\"").Links.ShouldHaveSingleItem();

        text.ShouldBe("1");
        url.ShouldBe("https://site.example/");
        read.ShouldBe(InertText.Of(title));
    });
}
