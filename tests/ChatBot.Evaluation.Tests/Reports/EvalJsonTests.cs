using System.Text.Json;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Reports;
using ChatBot.Evaluation.Tests.Fakes;

namespace ChatBot.Evaluation.Tests.Reports;

public sealed class EvalJsonTests
{
    private const string Text = "The bridge opened on May 1. It cost much.";

    [Fact]
    public async Task A_set_that_measures_everything_has_exactly_the_members_of_the_contract()
    {
        var json = Parse(await ReportAsync(
            new SetQuestion
            {
                Id = "q1",
                Text = "Who said it?",
                Type = "who-said-direct",
                Answers = ["Ann"],
                Relevant = ["a"],
                Evidence = ["May 1"],
            },
            new SetQuestion { Id = "q2", Text = "Who died?", Answerable = false }));

        Names(json).ShouldBe(
        [
            "set", "articles", "passages", "questions", "retrieval", "evidence", "answers", "speakers", "citations", "refusals",
            "latencyMs", "ingest", "calibration", "refusalCurve", "types", "intervals", "comparison", "scores",
        ]);
        Names(json.GetProperty("retrieval")).ShouldBe(["recall@1", "recall@5", "recall@10", "mrr@10", "ndcg@10"]);
        Names(json.GetProperty("evidence")).ShouldBe(["recall@5", "recall@10"]);
        Names(json.GetProperty("answers")).ShouldBe(["contains", "tokenF1", "rightFirst", "right", "beyond", "answered", "meanSentences"]);
        Names(json.GetProperty("speakers")).ShouldBe(["exact", "lastName"]);
        Names(json.GetProperty("citations")).ShouldBe(["precision", "recall"]);
        Names(json.GetProperty("refusals")).ShouldBe(["unanswerableRefused", "answerableRefused"]);
        Names(json.GetProperty("latencyMs")).ShouldBe(["p50", "p95", "p99"]);
        Names(json.GetProperty("ingest")).ShouldBe(["articlesPerSecond", "passagesPerSecond"]);
        Names(json.GetProperty("types")).ShouldBe(["who-said-direct"]);
        Names(json.GetProperty("types").GetProperty("who-said-direct")).ShouldBe(
            ["questions", "retrieval", "evidence", "answers", "speakers", "citations", "refusals", "latencyMs"]);
        json.GetProperty("set").GetString().ShouldBe("made-up");
        json.GetProperty("articles").GetInt32().ShouldBe(2);
        json.GetProperty("passages").GetInt32().ShouldBe(6);
        json.GetProperty("questions").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task What_the_set_cannot_measure_is_null()
    {
        var json = Parse(await ReportAsync(new SetQuestion { Id = "q1", Text = "Who died?" }));

        foreach (var part in new[] { "retrieval", "evidence", "speakers", "citations", "refusals" })
            json.GetProperty(part).ValueKind.ShouldBe(JsonValueKind.Null, part);
        json.GetProperty("answers").GetProperty("contains").ValueKind.ShouldBe(JsonValueKind.Null);
        json.GetProperty("answers").GetProperty("answered").GetDouble().ShouldBe(0);
        json.GetProperty("types").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_confidence_is_worth_is_told_where_answers_have_one()
    {
        var report = await ReportAsync(
            new SetQuestion { Id = "q1", Text = "Who said it?", Answers = ["Ann"] },
            new SetQuestion { Id = "q2", Text = "Who died?", Answerable = false });
        IReadOnlyList<QuestionResult> results =
            [.. report.Results.Select(result =>
                result with { Answer = result.Answer with { Confidence = result.Answer.Answered ? 0.75 : 0.25 } })];

        var json = Parse(new EvaluationReport(report.Set, report.Indexed, report.Ingest, results));

        json.GetProperty("calibration").GetRawText().ShouldBe("{\"ece\":0.25,\"brier\":0.0625,\"answers\":1}");
        json.GetProperty("refusalCurve").GetRawText().ShouldBe(
            "{\"auc\":1,\"points\":[{\"overRefusal\":0.03,\"unanswerableRefused\":1,\"threshold\":0.75}," +
            "{\"overRefusal\":0.05,\"unanswerableRefused\":1,\"threshold\":0.75}," +
            "{\"overRefusal\":0.1,\"unanswerableRefused\":1,\"threshold\":0.75}]}");
        Parse(report).GetProperty("calibration").ValueKind.ShouldBe(JsonValueKind.Null);
        Parse(report).GetProperty("refusalCurve").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Numbers_have_at_most_four_decimals_and_the_text_is_one_line()
    {
        var text = EvalJson.Write(await ReportAsync(
            new SetQuestion { Id = "q1", Text = "Who died?", Answerable = false },
            new SetQuestion { Id = "q2", Text = "Who said it?", Answerable = false },
            new SetQuestion { Id = "q3", Text = "Who died?", Answerable = false }));

        text.ShouldContain("\"unanswerableRefused\":0.6667,\"answerableRefused\":null");
        text.ShouldContain("\"latencyMs\":{\"p50\":1.2346,\"p95\":2,\"p99\":2}");
        text.ShouldNotContain("\n");
    }

    private static async Task<EvaluationReport> ReportAsync(params SetQuestion[] questions)
    {
        var system = new ScriptedSystem();
        system.Holds("a", Text);
        system.Answers("Who said it?", 2, ("Ann said: on May 1.", "a", "The bridge opened on May 1."));
        system.Refuses("Who died?", 1.2346);
        system.Finds("Who said it?", ("a", Text));
        var set = new QuestionSet("made-up", "articles.jsonl", new HashSet<string> { "a" }, questions);
        return await new Evaluator(system.System, new EvaluationOptions(), system.Time).EvaluateAsync(set, null, CancellationToken.None);
    }

    private static JsonElement Parse(EvaluationReport report)
    {
        using var document = JsonDocument.Parse(EvalJson.Write(report));
        return document.RootElement.Clone();
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];
}
