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
    public void Iso_8601_and_rfc_1123_are_read(string value, string time) =>
        PublicationTime.Parse(value).ShouldBe(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("01/02/2024")]
    [InlineData("2024-13-01")]
    [InlineData("2024-02-30")]
    [InlineData("1709287200")]
    public void Anything_else_is_no_time(string? value) => PublicationTime.Parse(value).ShouldBeNull();
}
