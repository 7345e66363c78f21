using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Layouts;

/// <summary>Interviews with names, with letters and without either before their words.</summary>
public sealed class InterviewAnswersTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("dam", "“We take no risks”",
            "Petra Holl has run the water board of Ulmen for nine years. The Valley Courier spoke to her about the crack in the "
            + "dam.\nCourier: Will the lake be lowered?\nHoll: Yes, by six metres. It takes two weeks, and nobody will notice it in the "
            + "town.\nCourier: Who pays for the repair?\nHoll: The county does. We have asked for 12 million francs.\nCourier: Why did "
            + "you become an engineer?\nHoll: Because my grandfather built bridges and took me along.", "2026-03-10", "Valley Courier"),
        new("diver", "A life under water",
            "Ilka Brand dives for wrecks in the Sound.\nQ: What was the oldest ship that you have found?\nA: A cog of the year 1390. "
            + "She lay in eleven metres of water.\nQ: Are you ever afraid?\nA: No. Fear is for those who do not check their gear.",
            "2026-02-11"),
        new("tunnel", "What you need to know about the Sarn tunnel",
            "The tunnel to Sarn opens on Saturday after nine years of work.\nHow long is the tunnel?\nFour kilometres from portal to "
            + "portal, a little less than was planned.\nIS THE TUNNEL POPULAR AMONG YOUNG PEOPLE?\nNot according to the polls. "
            + "Of those under 20 a third want to drive through it.\nWHAT IS THE SARN TUNNEL?\nThe Sarn tunnel is the longest of the "
            + "country.\nWhat does a passage cost?\nCars pay 7 francs, lorries 20. Cyclists may not enter.\nWho built it?\n"
            + "A company of Halden together with two from abroad.", "2026-03-14"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("Will the lake be lowered?", "10 March 2026: Will the lake be lowered? [1] Petra Holl: “Yes, by six metres.” [2]")]
    [InlineData("Why did Holl become an engineer?",
        "10 March 2026: Why did you become an engineer? [1] Petra Holl: “Because my grandfather built bridges and took me along.” [2]")]
    [InlineData("Who pays for the repair of the dam?", "10 March 2026: Who pays for the repair? [1] Petra Holl: “The county does.")]
    [InlineData("What was the oldest ship that Ilka Brand has found?",
        "11 February 2026: What was the oldest ship that you have found? [1] A cog of the year 1390. [2]")]
    [InlineData("Is Ilka Brand ever afraid?",
        "11 February 2026: Are you ever afraid? [1] No. [2] Fear is for those who do not check their gear. [3]")]
    [InlineData("What does a passage of the Sarn tunnel cost?",
        "14 March 2026: What does a passage cost? [1] Cars pay 7 francs, lorries 20. [2]")]
    public async Task The_question_stands_before_an_answer_that_does_not_say_what_it_speaks_of(string question, string begins) =>
        (await AskAsync(question)).Text.ShouldStartWith(begins);

    [Theory]
    [InlineData("What is the Sarn tunnel?", "14 March 2026: The Sarn tunnel is the longest of the country. [1]")]
    [InlineData("Is the Sarn tunnel popular with teenagers?",
        "14 March 2026: IS THE TUNNEL POPULAR AMONG YOUNG PEOPLE? [1] Not according to the polls. [2]")]
    public async Task A_heading_that_asks_the_same_leads_to_the_answer_and_stands_before_it_only_where_that_needs_it(
        string question, string begins) => (await AskAsync(question)).Text.ShouldStartWith(begins);

    [Fact]
    public async Task A_question_of_the_interviewer_is_never_the_answer()
    {
        var answer = await AskAsync("Who built the tunnel to Sarn?");

        answer.ShouldCite("A company of Halden");
        answer.Citations[^1].Quote.ShouldNotEndWith("?");
    }

    private async Task<Answer> AskAsync(string question)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new(2026, 3, 17) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
