using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Evidence;

/// <summary>Where somebody lives, seen through the whole of answering.</summary>
public sealed class HomeAnswersTests
{
    private static readonly MadeUpArticle[] Articles =
    [
        new("lighthouse", "Painter buys the lighthouse of Sund",
            "The painter Ada Lind has bought the lighthouse of Sund. She lives in Varna with two dogs and will move in May.\n"
            + "“The people living on the cliff have waved to me,” Lind said. Ole Berg, envoy of Norway, praised the sale.", "2024-03-05"),
    ];

    [Fact]
    public async Task A_sentence_that_speaks_of_living_and_of_her_answers()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        (await system.AskAsync("Where does Ada Lind live?")).ShouldCite("She lives in Varna with two dogs");
    }

    [Fact]
    public async Task A_place_that_he_speaks_for_does_not()
    {
        await using var system = await AnsweringSystem.OverAsync(Articles);

        (await system.AskAsync("Where does Ole Berg live?")).ShouldBeRefused();
    }
}
