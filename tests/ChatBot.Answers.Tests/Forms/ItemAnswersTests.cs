using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Forms;

/// <summary>Lists over several made-up articles.</summary>
public sealed class ItemAnswersTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("norvik", "Norvik to shrink",
            "The turbine maker Norvik cuts 300 jobs at its works in Brekk. The company has lost money for two years.", "2026-03-10"),
        new("norvik-2", "Workers of Norvik protest", "Norvik cuts jobs in Brekk while its directors get more, the workers said on Friday.",
            "2026-03-13"),
        new("haldane", "Haldane Foods closes a plant",
            "Haldane Foods will cut 120 jobs when it closes its plant in Sund. The plant made soups.", "2026-03-11"),
        new("tarnair", "Tarnair denies it", "The airline Tarnair did not cut any jobs, its spokeswoman said. It has hired forty pilots.",
            "2026-03-12"),
        new("ulmen", "Mayor of Ulmen resigns", "Arne Duval has resigned as mayor of Ulmen. He gave no reason.", "2026-03-05"),
        new("board", "Water board without a director",
            "The director of the water board, Petra Holl, resigned on Thursday. Duval had resigned a week before.", "2026-03-12"),
        new("ibsen", "Calls for Ibsen to go",
            "The opposition demanded that the transport minister, Lea Ibsen, resign. Ibsen said that she would stay.", "2026-03-14"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("Which companies cut jobs?", new[] { "haldane", "norvik" })]
    [InlineData("Who has resigned?", new[] { "board", "ulmen" })]
    [InlineData("List all companies that cut jobs", new[] { "haldane", "norvik" })]
    public async Task One_sentence_tells_of_each_item_and_none_of_what_was_denied_or_demanded(string question, string[] articles)
    {
        var answer = await AskAsync(question);

        answer.Citations.Select(citation => citation.ArticleId[..^(citation.ArticleId.EndsWith("-2", StringComparison.Ordinal) ? 2 : 0)])
            .Order(StringComparer.Ordinal).ToList().ShouldBe([.. articles], customMessage: answer.Text);
    }

    [Theory]
    [InlineData("Which companies did Duval visit?")]
    [InlineData("Which companies built a bridge?")]
    public async Task A_list_of_nothing_is_none(string question) => (await AskAsync(question)).Citations.Count.ShouldBeLessThan(2);

    private async Task<Answer> AskAsync(string question)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new(2026, 3, 17) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index, mostSentences: 6);
        return answer;
    }
}
