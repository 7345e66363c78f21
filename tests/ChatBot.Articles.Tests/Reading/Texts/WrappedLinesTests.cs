using ChatBot.Articles.Tests.Support;

namespace ChatBot.Articles.Tests.Reading.Texts;

public sealed class WrappedLinesTests : IDisposable
{
    private const string Header = "Lake-levels\nLake Ulmen: nobody may swim before August\n\n";

    private const string Story = """
           Ulmen (GN) - Nobody may swim in Lake Ulmen before August, the
        council of the town decided on Thursday night, after the water had
        fallen by two metres.

           "Whoever dives from the pier hits the ground," Edda Westerholm,
        who owns the bathing station, told the council. She asks for eleven
        thousand crowns a month, which the town does not have.

        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Header, "")]
    [InlineData("", "\nGN ew sk\n041530 Jul 26\n")]
    [InlineData(Header,
        "\nhttps://gazette.example/a/very/long/address/that/does/not/wrap/because/addresses/never/do/2026/07/04/"
        + "nobody-may-swim-in-lake-ulmen\n\nGN ew sk\n041530 Jul 26\n")]
    public async Task Paragraphs_are_joined_whatever_header_or_footer_stands_beside_them(string before, string behind)
    {
        var lines = (await folder.ReadOneAsync("wire.txt", before + Story + behind)).Text.Split('\n');

        lines.ShouldContain("Ulmen (GN) - Nobody may swim in Lake Ulmen before August, the council of the town decided on Thursday "
            + "night, after the water had fallen by two metres.");
        lines.ShouldContain("\"Whoever dives from the pier hits the ground,\" Edda Westerholm, who owns the bathing station, told the "
            + "council. She asks for eleven thousand crowns a month, which the town does not have.");
        lines.Count(line => line.StartsWith("GN ew sk", StringComparison.Ordinal) || line == "Lake-levels")
            .ShouldBe((before.Length > 0 ? 1 : 0) + (behind.Length > 0 ? 1 : 0));
    }

    [Fact]
    public async Task A_list_of_long_lines_keeps_them()
    {
        const string list = "Fish was sold at the harbour for three crowns a kilo.\nThe mayor has gone to the capital for a "
            + "week.\nCrabs are dear this year, says the guild of fishermen.\nNo ship was lost.\nThe bridge is closed on Sunday between "
            + "eight and nine o'clock in the morning.\nThe ferry sails.";

        (await folder.ReadOneAsync("list.txt", list)).Text.ShouldBe(list);
    }
}
