using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Framing;

/// <summary>That reports differ is said only of what is asked, seen through the whole of answering.</summary>
public sealed class AskedContrastTests : IAsyncLifetime
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("fire-1", "Fire in Ostvik warehouse",
            "The fire in the Ostvik warehouse killed 6 workers and injured 21 people, the fire chief said.", "2024-05-01", "Fjord News"),
        new("fire-2", "Ostvik warehouse fire",
            "The fire in the Ostvik warehouse killed 6 workers and injured 35 people, the hospital said.", "2024-05-02", "Coast Herald"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Fact]
    public async Task It_is_said_of_the_number_that_is_asked_for()
    {
        var answer = await AskAsync("How many people did the fire in the Ostvik warehouse injure?");

        answer.Text.ShouldStartWith("The reports differ");
        answer.Text.ShouldContain("injured 35");
        answer.Text.ShouldContain("injured 21");
    }

    [Theory]
    [InlineData("How many workers did the fire in the Ostvik warehouse kill?")]
    [InlineData("Where was the fire that killed 6 workers?")]
    public async Task It_is_not_said_of_another_number(string question) =>
        (await AskAsync(question)).Text.ShouldNotContain("differ");

    [Fact]
    public async Task A_sentence_with_another_number_is_no_further_source() =>
        (await AskAsync("How many workers did the fire in the Ostvik warehouse kill?")).Sentences.ShouldAllBe(sentence =>
            sentence.Citations.Count == 1);

    private async Task<Answer> AskAsync(string question)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new DateOnly(2024, 5, 20) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
