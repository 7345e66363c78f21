using System.Globalization;
using ChatBot.Articles.Reading;

namespace ChatBot.Articles.Tests.Reading;

public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2024-03-01", "2024-03-01T00:00:00Z")]
    [InlineData("2024-03-01T10:20Z", "2024-03-01T10:20:00Z")]
    [InlineData("2024-03-01T10:20:30", "2024-03-01T10:20:30Z")]
    [InlineData("2024-03-01T10:20:30.123Z", "2024-03-01T10:20:30.123Z")]
    [InlineData("2024-03-01T10:20:30+02:00", "2024-03-01T08:20:30Z")]
    [InlineData("2024-03-01T10:20:30+0200", "2024-03-01T08:20:30Z")]
    [InlineData("2024-03-01 10:20:30", "2024-03-01T10:20:30Z")]
    [InlineData("Fri, 01 Mar 2024 10:20:30 GMT", "2024-03-01T10:20:30Z")]
    [InlineData("Fri, 1 Mar 2024 10:20:30 +0100", "2024-03-01T09:20:30Z")]
    [InlineData("20240301T102030Z", "2024-03-01T10:20:30Z")]
    [InlineData("20240301", "2024-03-01T00:00:00Z")]
    [InlineData("March 1, 2024", "2024-03-01T00:00:00Z")]
    [InlineData("1 March 2024", "2024-03-01T00:00:00Z")]
    [InlineData("Fri, 1 Mar 2024 05:20:30 EST", "2024-03-01T10:20:30Z")]
    public void The_forms_of_feeds_wires_and_people_are_read(string value, string time) =>
        PublicationTime.Parse(value).ShouldBe(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("01/02/2024")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("1709287200")]
    public void Anything_else_is_no_time(string? value) => PublicationTime.Parse(value).ShouldBeNull();
}
