using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.TakingBack;

/// <summary>What an article says and takes back, seen through the whole of answering.</summary>
public sealed class TakeBackAnswersTests
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("check", "Fact check: the dam at Velm",
            "A message that went round in Velm claims that the Velm dam has cracks. That is false.\nEngineers look at the dam every "
            + "month. The last look was in May, warden Signe Holm said.", "2024-05-02", "Valley Post"),
        new("nurse", "Nurse walks free",
            "Police had arrested the nurse Oda Lindqvist for theft of morphine in January.\nOn Friday the court in Torsby acquitted "
            + "her. The morphine had stood in another cupboard.", "2024-05-03", "Valley Post"),
        new("bishop", "Bishop stays",
            "Bishop Emil Sandberg announced his resignation at breakfast. In the evening he took it back. Nobody asked why.", "2024-05-04",
            "Valley Post"),
        new("tram", "Tram for Torsby", "Torsby will build a tram line to the hospital, the council wrote in March.\nThe plan is off.",
            "2024-05-05", "Valley Post"),
        new("tanks", "Old picture",
            "A picture shows the market square of Velm full of tanks. It is passed on as if it were new. In fact it was taken in 1998.",
            "2024-05-06", "Valley Post"),
        new("choir", "Choir wins",
            "The choir of Velm won the silver harp in Lund. That made the town proud.\nThe conductor Ines Falk said that the hall was "
                + "cold.",
            "2024-05-07", "Valley Post"),
        new("goal-1", "Rovers want Brandt", "Rovers will buy the goalkeeper Hugo Brandt for two million, a radio station said.",
            "2024-05-08", "Valley Post"),
        new("flu-1", "Mayor skips market", "The mayor of Torsby, Kaja Strand, skipped the Sunday market and said that she was ill.",
            "2024-05-01", "Valley Post"),
        new("flu-2", "No outbreak in Torsby",
            "Torsby officials also said on Sunday that three pupils were ill at the school.\n“There is no evidence of an outbreak at "
            + "the school,” the city said.", "2024-05-12", "Valley Post"),
        new("goal-2", "No Brandt for Rovers", "The report that Rovers would buy the goalkeeper Hugo Brandt was false, the station said.",
            "2024-05-10", "Valley Post"),
    ];

    [Theory]
    [InlineData("Does the Velm dam have cracks?",
        "A message that went round in Velm claims that the Velm dam has cracks. That is false. [1]")]
    [InlineData("What was Oda Lindqvist arrested for?", "On Friday the court in Torsby acquitted her.")]
    [InlineData("Did Bishop Sandberg resign?", "announced his resignation at breakfast. In the evening he took it back. [1]")]
    [InlineData("Will Torsby build a tram line?", "The plan is off.")]
    [InlineData("Was the market square of Velm full of tanks?", "In fact it was taken in 1998.")]
    [InlineData("Will Rovers buy Hugo Brandt?", "The report that Rovers would buy the goalkeeper Hugo Brandt was false, the station said.")]
    public async Task What_is_taken_back_comes_with_its_taking_back(string question, string back) =>
        (await AskAsync(question)).Text.ShouldContain(back);

    [Fact]
    public async Task What_nothing_takes_back_stands_alone() =>
        (await AskAsync("What did the choir of Velm win?")).Text.ShouldBe("7 May 2024: The choir of Velm won the silver harp in Lund. [1]");

    [Fact]
    public async Task What_a_newer_report_says_of_something_else_takes_nothing_back() =>
        (await AskAsync("Why did Kaja Strand skip the Sunday market?")).Text.ShouldNotContain("outbreak");

    [Fact]
    public async Task What_is_taken_back_is_not_set_in_bold() =>
        (await AskAsync("When did Bishop Sandberg announce his resignation?")).Sentences.ShouldAllBe(sentence => sentence.Phrase == null);

    [Fact]
    public async Task A_models_sentence_comes_with_its_taking_back_as_soon_as_it_is_shown()
    {
        await using var bench = await ModelBench.StartAsync(Articles);
        bench.Server.Enqueue(WrittenReply.Of(("Bishop Emil Sandberg announced his resignation at breakfast.", 1,
            "announced his resignation at breakfast")));

        var (answer, shown) = await bench.WatchAsync("Did Bishop Emil Sandberg announce his resignation?");

        answer.Text.ShouldBe("Bishop Emil Sandberg announced his resignation at breakfast. [1] In the evening he took it back. [2]");
        shown.ShouldAllBe(text => text.Contains("took it back", StringComparison.Ordinal));
    }

    private static async Task<Answer> AskAsync(string question)
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new DateOnly(2024, 5, 20) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
