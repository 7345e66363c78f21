using ChatBot.Language.Tickers;

namespace ChatBot.Language.Tests.Tickers;

public sealed class TickerReaderTests
{
    [Theory]
    [InlineData("Live blog.\n9:05 The square fills.\n11.40 pm The square is empty.\n[23:55] Rain falls.\n0h20 Snow falls.",
        new[] { "09:05", "23:40", "23:55", "00:20" })]
    [InlineData("0:10 It ends.\n23:50 It goes on.\n22.30 GMT It begins.", new[] { "22:30", "23:50", "00:10" })]
    public void Entries_stand_in_the_order_of_time_however_it_is_written(string text, string[] clocks) =>
        TickerReader.Find(text)!.Entries.Select(entry => entry.Clock)
        .ShouldBe(clocks.Select(clock => TimeOnly.Parse(clock, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Days_that_entries_tell_say_which_is_the_newest_though_the_night_between_them_is_long() =>
        TickerReader.Find("0:15, 15 May 2026 – It ends.\n21:45 CET, 14 May 2026 – It goes on.\n9:00, 14 May 2026 – It begins.")!
        .Entries.Select(entry => entry.Clock.Hour).ShouldBe([9, 21, 0]);

    [Theory]
    [InlineData("10:00 One.\n11:00 Two.")]
    [InlineData("The vote is at 10:00.\nThe count is at 11:00.\nThe result comes at 12:00.")]
    [InlineData("10:00 One.\n09:00 Two.\n11:00 Three.\n08:00 Four.\n12:00 Five.")]
    [InlineData("10 people came.\n12 people went.\n14 people stayed.")]
    [InlineData("")]
    public void Two_times_and_times_inside_of_sentences_or_in_no_order_make_no_ticker(string text) =>
        TickerReader.Find(text).ShouldBeNull();

    [Fact]
    public void What_stands_below_a_time_belongs_to_it_up_to_the_next()
    {
        const string text = "Follow us.\n10:00\nThe doors open. People enter.\nA band plays.\n10:30\nThe doors close.\nThis page ends.";
        var ticker = TickerReader.Find(text + "\n11:00\nThe lights go out.\nThis page ends.")!;

        ticker.Entries.Select(entry => entry.Range.Of(text + "\n11:00\nThe lights go out.\nThis page ends."))
            .ShouldBe(["10:00\nThe doors open. People enter.\nA band plays.", "10:30\nThe doors close.\nThis page ends.",
                "11:00\nThe lights go out."]);
        ticker.PlaceOf(text.IndexOf("band", StringComparison.Ordinal)).ShouldBe(0);
        ticker.PlaceOf(0).ShouldBeNull();
    }

    [Fact]
    public void A_sentence_of_an_entry_is_quoted_with_the_entrys_time()
    {
        const string text = "10:00 The doors open. People enter.\n10:30 The doors close.\n11:00 The lights go out.";
        var read = new ReadText(text, null);

        read.Ranges.Zip(read.Quotable).Select(pair => (pair.First.Of(text), pair.Second?.Of(text)))
            .ShouldContain(("People enter.", "10:00 The doors open. People enter."));
    }
}
