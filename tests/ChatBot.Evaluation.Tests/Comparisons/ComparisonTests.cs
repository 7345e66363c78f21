using ChatBot.Evaluation.Comparisons;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Evaluation.Tests.Fakes;

namespace ChatBot.Evaluation.Tests.Comparisons;

public sealed class ComparisonTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_figure_that_every_question_raised_is_better()
    {
        var change = (await CompareAsync(refusedBefore: 0, refusedAfter: 12)).Single(change =>
            change.Name == "refusals.unanswerableRefused");

        change.ShouldSatisfyAllConditions(
            () => change.Before.ShouldBe(0),
            () => change.After.ShouldBe(1),
            () => change.Difference.ShouldBe(new(1, 1)),
            () => change.Questions.ShouldBe(12),
            () => change.Verdict.ShouldBe(Verdict.Better));
    }

    [Fact]
    public async Task A_figure_that_every_question_lowered_is_worse() =>
        (await CompareAsync(refusedBefore: 12, refusedAfter: 0))
            .Single(change => change.Name == "refusals.unanswerableRefused").Verdict.ShouldBe(Verdict.Worse);

    [Fact]
    public async Task One_question_of_twelve_may_be_chance() =>
        (await CompareAsync(refusedBefore: 5, refusedAfter: 6))
            .Single(change => change.Name == "refusals.unanswerableRefused").Verdict.ShouldBe(Verdict.Same);

    [Fact]
    public async Task A_share_that_is_neither_good_nor_bad_has_changed() =>
        (await CompareAsync(refusedBefore: 0, refusedAfter: 12)).Single(change =>
            change.Name == "answers.answered").Verdict.ShouldBe(Verdict.Changed);

    [Fact]
    public async Task Pairs_of_names_beside_the_sets_are_passed_over()
    {
        var file = folder.Write("old.json",
            "{\"set\":\"names\",\"pairs\":3}\n{\"set\":\"x\",\"scores\":{\"q\":{\"answers.answered\":1}}}\n");

        (await EarlierReport.ReadAsync(file, CancellationToken.None)).ShouldHaveSingleItem().Set.ShouldBe("x");
    }

    [Fact]
    public async Task A_file_of_something_else_is_told_in_one_sentence()
    {
        var file = folder.Write("old.json", "{\"set\":\"x\"}\n");

        (await Should.ThrowAsync<FormatException>(() =>
            EarlierReport.ReadAsync(file, CancellationToken.None))).Message.ShouldContain("eval --json");
    }

    private async Task<IReadOnlyList<FigureChange>> CompareAsync(int refusedBefore, int refusedAfter)
    {
        var file = folder.Write("before.json", EvalJson.Write(await ReportAsync(refusedBefore)) + "\n");
        var before = (await EarlierReport.ReadAsync(file, CancellationToken.None)).Single();
        return Comparison.Of(before, await ReportAsync(refusedAfter));
    }

    /// <summary>Twelve questions that should be refused, of which the first ones are.</summary>
    private static async Task<EvaluationReport> ReportAsync(int refused)
    {
        var system = new ScriptedSystem();
        system.Holds("a", "The bridge opened on May 1.");
        var questions = Enumerable.Range(0, 12)
            .Select(i => new SetQuestion { Id = $"q{i}", Text = $"Who was the {i}th?", Answerable = false }).ToList();
        foreach (var (question, i) in questions.Select((question, i) => (question, i)))
        {
            if (i < refused)
                system.Refuses(question.Text, 1);
            else
                system.Answers(question.Text, 1, ("The bridge opened on May 1.", "a", "The bridge opened on May 1."));
        }

        var set = new QuestionSet("made-up", "articles.jsonl", new HashSet<string> { "a" }, questions);
        return await new Evaluator(system.System, new EvaluationOptions(), system.Time).EvaluateAsync(set, null, CancellationToken.None);
    }
}
