using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Framing;

/// <summary>How things stand, as the newest report has it, seen through the whole of answering.</summary>
public sealed class NewestReportTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("ferry-1", "Ferry sinks off Hamre", "Nine passengers drowned when the ferry sank off Hamre, the coast guard said.",
            "2024-06-01", "Sound Post"),
        new("ferry-2", "Ferry off Hamre: search ends",
            "The death toll of the ferry off Hamre has risen to 13, the coast guard said on Tuesday.", "2024-06-04", "Sound Post"),
        new("ferry-3", "Ferry capsizes off Brekke", "Two people died when a ferry capsized off Brekke.", "2024-06-10", "Sound Post"),
        new("pool-1", "Pool to open in spring", "The new pool in Hamre opens on 3 April, architect Dag Moen said.", "2024-01-10",
            "Sound Post"),
        new("pool-2", "Pool put off",
            "The new pool in Hamre will not open in April. Architect Dag Moen said that it would open on 9 June.\nTiles are missing.",
            "2024-03-20", "Sound Post"),
        new("flood", "Flood in Lillevik",
            "At its peak 4,000 houses in Lillevik had no water, the mayor said. On Friday 350 were still without it.\nThe river fell by "
            + "a metre.", "2024-02-02", "Sound Post"),
        new("fair-1", "Fair of 2019", "The fair in Hamre had 5,000 visitors in 2019.", "2019-08-10", "Sound Post"),
        new("fair-2", "Fair of 2023", "The fair in Hamre had 8,000 visitors this year.", "2023-08-12", "Sound Post"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("How many people died on the ferry off Hamre?")]
    [InlineData("What is the death toll of the ferry off Hamre?")]
    public async Task The_newest_toll_comes_first(string question) =>
        (await AskAsync(question)).Sentences[0].Text.ShouldContain("risen to 13");

    [Fact]
    public async Task The_toll_of_another_event_is_no_newer_toll() =>
        (await AskAsync("How many people died on the ferry off Hamre?")).Text.ShouldNotContain("Brekke");

    [Fact]
    public async Task A_day_that_was_put_off_comes_behind_the_new_one_and_neither_in_bold()
    {
        var answer = await AskAsync("When does the pool in Hamre open?");

        answer.Text.ShouldStartWith("20 March 2024: The new pool in Hamre will not open in April. [1] Architect Dag Moen said that it "
            + "would open on 9 June. [2]");
        answer.Sentences.ShouldContain(sentence =>
            sentence.Text.StartsWith("10 January 2024: The new pool in Hamre opens on 3 April", StringComparison.Ordinal));
        answer.Sentences.Where(sentence => sentence.Text.Contains("April", StringComparison.Ordinal))
            .ShouldAllBe(sentence => sentence.Phrase == null);
    }

    [Fact]
    public async Task What_was_so_at_the_peak_is_not_still_so()
    {
        var answer = await AskAsync("How many houses in Lillevik are still without water?");

        answer.Text.ShouldContain("On Friday 350 were still without it.");
        answer.Text.ShouldNotContain("4,000");
    }

    [Fact]
    public async Task What_is_asked_of_a_past_year_is_answered_of_that_year() =>
        (await AskAsync("How many visitors did the fair in Hamre have in 2019?")).Sentences.ShouldHaveSingleItem().Text
            .ShouldContain("5,000");

    private async Task<Answer> AskAsync(string question)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new DateOnly(2024, 6, 20) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
