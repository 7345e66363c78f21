using ChatBot.Language.Dates;
using ChatBot.Language.Words;

namespace ChatBot.Language.Tests.Dates;

public sealed class DateReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Day = new(2024, 4, 17);

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_names_these_days(string sentence, string says) =>
        string.Join(" | ", DateReader.Read(sentence, Day, looksBack: false)
            .Select(words => $"{words.Range.Of(sentence)} = {Write(words.Days.ShouldHaveSingleItem())}")).ShouldBe(says);

    [Theory]
    [MemberData(nameof(Clocks))]
    public void A_sentence_names_these_times(string sentence, string says) =>
        string.Join(" | ", DateReader.Times(sentence)
            .Select(words => $"{words.Range.Of(sentence)} {words.Kind}{words.Clock?.ToString(" HH:mm")}")).ShouldBe(says);

    [Fact]
    public void A_day_without_a_year_is_asked_for_in_every_year_the_latest_first() =>
        DateReader.Read("What happened on 20 April?", Day, looksBack: true).ShouldHaveSingleItem().Days.Take(2)
            .ShouldBe([DayRange.Of(new(2023, 4, 20)), DayRange.Of(new(2022, 4, 20))]);

    [Fact]
    public void A_day_in_figures_may_be_of_either_order() =>
        DateReader.Read("It was signed on 3/4/2024.", Day, looksBack: false).ShouldHaveSingleItem().Days
            .ShouldBe([DayRange.Of(new(2024, 4, 3)), DayRange.Of(new(2024, 3, 4))]);

    [Theory]
    [InlineData(1961, "1961-04-02")]
    [InlineData(2000, "2000-04-23")]
    [InlineData(2019, "2019-04-21")]
    [InlineData(2038, "2038-04-25")]
    public void Easter_moves(int year, string day) =>
        DateReader.Read($"They met on Easter Sunday {year}.", Day, looksBack: false)
        .ShouldHaveSingleItem().Days[0].First.ShouldBe(DateOnly.Parse(day));

    [Fact]
    public void Nobody_is_called_by_a_month_or_weekday()
    {
        foreach (var word in "January June Sept Monday Sunday".Split(' '))
            CalendarWords.Contains(Folding.Fold(word)).ShouldBeTrue(word);
        foreach (var word in "May Sun Sat Lavrov morning".Split(' '))
            CalendarWords.Contains(Folding.Fold(word)).ShouldBeFalse(word);
    }

    [Theory]
    [InlineData("May ")]
    [InlineData("3-")]
    [InlineData("1 May, ")]
    [InlineData("2024-")]
    [InlineData("the end of the early mid ")]
    [InlineData("Sunday, ")]
    [InlineData("a few couple of ")]
    [InlineData("1:11 ")]
    [InlineData("May 30 - ")]
    [InlineData("St. Patrick’s ")]
    public void Reading_grows_with_the_length_of_a_text(string piece)
    {
        var (half, whole) = (Repeat(8_000), Repeat(16_000));
        DateReader.Times(whole);
        Allocated(whole).ShouldBeLessThan((long)(2.6 * Allocated(half)) + 65_536);

        string Repeat(int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }

    public static TheoryData<string, string> Reports() => Table("dates.tsv");

    public static TheoryData<string, string> Clocks() => Table("times.tsv");

    private static TheoryData<string, string> Table(string name)
    {
        var cases = new TheoryData<string, string>();
        foreach (var fields in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Dates", name))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')))
            cases.Add(fields[0], fields[1]);
        return cases;
    }

    private static string Write(DayRange days) =>
        days.First == days.Last ? $"{days.First:yyyy-MM-dd}" : $"{days.First:yyyy-MM-dd}..{days.Last:yyyy-MM-dd}";

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        DateReader.Times(text);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
