using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Forms;

/// <summary>What live tickers tell, one with the newest entry first and one with the oldest.</summary>
public sealed class TickerAnswersTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("storm", "Live: Storm Ulla hits the coast",
            "Storm Ulla has reached the coast of Varland. Follow the events here as they happen.\n18.05 The harbour of Brekk has been "
            + "reopened for ferries. The first ship left for Sund at once.\n16:40\nFive people are injured, the hospital of Brekk says. "
            + "Two of them are in intensive care.\n14:30 – The Sund bridge is closed to all traffic, the police say. Drivers are sent "
            + "over Halden.\n13:15 Three people are injured, the hospital says.\n12:00 Schools in Brekk send the children home.",
            "2026-03-16"),
        new("match", "Minute by minute: Brekk win the cup",
            "15:00 The cup final in Tarn begins.\n15:20 Brekk take the lead by a header of Ole Fjord.\n16:52 The referee ends the match.",
            "2026-03-08"),
        new("budget", "Parliament passes the budget",
            "Parliament passed the budget for next year on Monday evening. The finance minister, Karla Winge, called it careful.\nIt "
            + "was the longest sitting of the year, and members left the building at 23:10.", "2026-03-16"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("What happened at 14:30?",
        "16 March 2026: 14:30 – The Sund bridge is closed to all traffic, the police say. Drivers are sent over Halden. [1]")]
    [InlineData("What was reported at 2.30 pm?", "16 March 2026: 14:30 – The Sund bridge")]
    [InlineData("What happened at 16.38?", "16 March 2026: 16:40\nFive people are injured")]
    [InlineData("What happened in Tarn at 15:20?", "8 March 2026: 15:20 Brekk take the lead by a header of Ole Fjord. [1]")]
    [InlineData("What happened at 15:00 on 8 March?", "8 March 2026: 15:00 The cup final in Tarn begins. [1]")]
    [InlineData("What is the latest entry in the ticker?", "16 March 2026: 18.05 The harbour of Brekk")]
    [InlineData("What did the hospital say at 13:15?", "16 March 2026: 13:15 Three people are injured, the hospital says. [1]")]
    public async Task An_entry_is_told_with_its_time(string question, string begins)
    {
        var answer = await AskAsync(question);

        answer.Answered.ShouldBeTrue(answer.Text);
        answer.Text.ShouldStartWith(begins);
    }

    [Fact]
    public async Task The_entries_of_a_span_stand_in_the_order_of_time() =>
        (await AskAsync("What happened between 12:00 and 14:45?")).Citations.Select(citation => citation.Quote[..5])
        .ShouldBe(["12:00", "13:15", "14:30"]);

    [Fact]
    public async Task A_toll_is_told_by_the_latest_entry_that_gives_it()
    {
        var answer = await AskAsync("How many people are injured?");

        answer.Citations.ShouldHaveSingleItem().Quote.ShouldStartWith("16:40\nFive people");
    }

    [Fact]
    public async Task A_time_that_no_entry_is_near_is_told_nothing_of() => (await AskAsync("What happened at 5 am?")).ShouldBeRefused();

    [Fact]
    public async Task What_is_new_a_ticker_tells_by_its_latest_entry() =>
        (await AskAsync("What is the latest news?")).Citations.ShouldContain(citation =>
            citation.Quote.StartsWith("18.05", StringComparison.Ordinal));

    private async Task<Answer> AskAsync(string question) =>
        await system.Answerer.AnswerAsync(new(question) { AsOf = new(2026, 3, 17) }, CancellationToken.None);
}
