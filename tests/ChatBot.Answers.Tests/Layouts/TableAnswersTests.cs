using ChatBot.Answers.Tests.Support;

namespace ChatBot.Answers.Tests.Layouts;

/// <summary>Questions by row and column, over made-up tables.</summary>
public sealed class TableAnswersTests : IAsyncLifetime
{
    private const string Councils = "Town | Votes cast | Greens | Liberals | Mayor";

    private static readonly MadeUpArticle[] Articles =
    [
        new("council", "Council election in Ulmen county: all results",
            "The towns of Ulmen county elected their councils on Sunday. The Greens gained in most of them, the Liberals lost.\nThese "
            + "are the results by town.\nTown | Votes cast | Greens | Liberals | Mayor\nUlmen | 12,204 | 31.5 % | 22 % | Arne "
            + "Duval\nSarn | 3,911 | 18 % | 40.2 % | Lea Ibsen\nBad Halden | 804 | 9 % | 51 % | Dr. A. Kramm\nThe new councils meet for "
            + "the first time in June.", "2026-05-04"),
        new("ferry", "Ferry prices rise",
            "The ferry company of Sund raises its prices in May.\n| Ticket | 2025 | 2026 |\n| Adult | 8 crowns | 9 crowns |\n| Child | "
            + "4 crowns | 5 crowns |\n| Car | 30 crowns | 38 crowns |\nThe company has not raised its prices for three years.",
            "2026-04-01"),
        new("lake", "Anglers meet at Tarn", "Some 200 anglers met at the lake of Tarn on Saturday. The largest pike weighed 9 kilograms.",
            "2026-04-12"),
    ];

    private AnsweringSystem system = null!;

    public async Task InitializeAsync() => system = await AnsweringSystem.OverAsync(Articles);

    public async Task DisposeAsync() => await system.DisposeAsync();

    [Theory]
    [InlineData("How many votes were cast in Ulmen?", Councils, "Ulmen | 12,204 | 31.5 % | 22 % | Arne Duval")]
    [InlineData("What share did the Greens win in Sarn?", Councils, "Sarn | 3,911 | 18 % | 40.2 % | Lea Ibsen")]
    [InlineData("Who is the mayor of Bad Halden?", Councils, "Bad Halden | 804 | 9 % | 51 % | Dr. A. Kramm")]
    [InlineData("How much is a car ticket in 2026?", "Ticket | 2025 | 2026", "Car | 30 crowns | 38 crowns")]
    [InlineData("What did the ticket for a child cost in 2025?", "Ticket | 2025 | 2026", "Child | 4 crowns | 5 crowns")]
    public async Task A_row_is_quoted_below_the_head_of_its_table(string question, string head, string row)
    {
        var answer = await AskAsync(question);

        answer.Citations.Select(citation => citation.Quote.Trim('|', ' ')).ShouldBe([head, row], answer.Text);
        answer.Sentences.ShouldAllBe(sentence => sentence.Phrase == null);
    }

    [Fact]
    public async Task No_row_tells_of_a_name_that_neither_it_nor_its_table_has() =>
        (await AskAsync("How many votes were cast in Tarn?")).Citations.ShouldNotContain(citation => citation.Quote.Contains(" | "));

    [Fact]
    public async Task What_stands_in_a_sentence_is_answered_by_the_sentence() =>
        (await AskAsync("When do the new councils meet?")).Citations.ShouldHaveSingleItem().Quote.ShouldBe("The new councils meet for "
        + "the first time in June.");

    private async Task<Answer> AskAsync(string question)
    {
        var answer = await system.Answerer.AnswerAsync(new(question) { AsOf = new(2026, 6, 16) }, CancellationToken.None);
        await answer.ShouldKeepTheLawsAsync(system.Index);
        return answer;
    }
}
