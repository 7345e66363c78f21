using System.Globalization;
using ChatBot.Language.Dates;

namespace ChatBot.Language.Tests.Dates;

public class DayStampTests
{
    [Theory]
    [InlineData("Published Nov. 19, 2019 at 4:20am", "2019-11-19")]
    [InlineData("19 November 2019", "2019-11-19")]
    [InlineData("November 20th, 2019 - 07:50 GMT", "2019-11-20")]
    [InlineData("le 3 mars 2020 à 10h", "2020-03-03")]
    [InlineData("3 de mayo de 2021", "2021-05-03")]
    [InlineData("19. Dezember 2022, 8 Uhr", "2022-12-19")]
    [InlineData("19.11.2019, 08:57", "2019-11-19")]
    [InlineData("2019年11月19日", "2019-11-19")]
    [InlineData("11/19/2019", "2019-11-19")]
    [InlineData("19/11/2019", "2019-11-19")]
    [InlineData("03/04/2019", null)]
    [InlineData("31 February 2019", null)]
    [InlineData("Room 12, May 2019", null)]
    public void A_day_that_is_written_out_is_read_and_an_open_one_is_not(string line, string? day) =>
        DayStamp.In(line)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).ShouldBe(day);
}
