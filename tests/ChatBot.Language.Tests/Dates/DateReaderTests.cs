using ChatBot.Language.Dates;

namespace ChatBot.Language.Tests.Dates;

public sealed class DateReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Day = new(2024, 4, 17);

    [Theory]
    [InlineData("The ferry sank on Monday.", "2024-04-15")]
    [InlineData("The ferry sank on Wednesday.", "2024-04-17")]
    [InlineData("Talks will resume on Friday.", "2024-04-19")]
    [InlineData("He resigned on Dec. 30.", "2023-12-30")]
    [InlineData("The vote is set for May 2.", "2024-05-02")]
    [InlineData("It fell yesterday.", "2024-04-16")]
    [InlineData("It fell on 3rd of March 2019.", "2019-03-03")]
    public void A_report_names_a_day_near_its_own(string sentence, string day) =>
        DateReader.Read(sentence, Day, looksBack: false).ShouldHaveSingleItem().Days.ShouldBe([DayRange.Of(DateOnly.Parse(day))]);

    [Theory]
    [InlineData("Version 2.5 of March 30.5 metres")]
    [InlineData("They march 40 miles.")]
    [InlineData("He may go.")]
    [InlineData("It was 12:30.")]
    [InlineData("On 31 February 2024 nothing happens.")]
    [InlineData("Room 2024 is closed.")]
    public void Other_numbers_and_words_are_no_days(string sentence) => DateReader.Read(sentence, Day, looksBack: false).ShouldBeEmpty();
}
