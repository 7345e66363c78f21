using System.Text.Json;
using ChatBot.Answers.Verification.Support;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Evaluation.Html;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Verification;

namespace ChatBot.Evaluation.Tests.Verification;

public sealed class VerificationEvaluatorTests : IDisposable
{
    private const string Text =
        "Ada Lind opened the new bridge in Varna on Monday. The bridge cost 12 million euros and it was not built by Olav Berg. “It is "
        + "safe,” Ada Lind said. " +
        "Ida Moe said the river rose by two metres. The town has 4,000 people.";

    private const string Cost = "The bridge cost 12 million euros and it was not built by Olav Berg.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sentences_that_hold_evidence_are_judged_as_they_are()
    {
        var report = await MeasureAsync();

        report.Figures.Kept.ShouldBe(new CountedShare(1, 3));
        report.Trials.ShouldAllBe(trial => trial.Group == TrialGroup.Gold);
        report.IsTried.ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_made_of_them_is_judged_by_the_passage_that_it_names()
    {
        Make(
            Made("corrupted", "number", "The bridge cost 13 million euros and it was not built by Olav Berg."),
            Made("corrupted", "source", null, elsewhere: true),
            Made("rephrased", "attributionMoved", "It was not built by Olav Berg and the bridge cost 12 million euros."),
            Made("framed", "denial", null));

        var report = await MeasureAsync();

        report.IsTried.ShouldBeTrue();
        report.Figures.Caught.Select(kind => (kind.Key, kind.Value))
            .ShouldBe([("number", new CountedShare(1, 1)), ("source", new CountedShare(1, 1))]);
        report.Figures.Rephrased.Keys.ShouldBe(["attributionMoved"]);
        report.Figures.Framed["denial"].ShouldBe(new CountedShare(1, 1));
        report.Trials.Single(trial => trial.Kind == "number").Gold.ShouldBe(Cost);
        report.Trials.Single(trial => trial.Kind == "source").Text.ShouldBe(Cost);
    }

    [Theory]
    [InlineData("citation")]
    [InlineData("citationOfQuote")]
    public async Task A_second_citation_of_what_says_otherwise_is_caught(string kind)
    {
        var (at, other) = (Text.IndexOf(Cost, StringComparison.Ordinal), Text.IndexOf("The town has", StringComparison.Ordinal));
        Make(JsonSerializer.Serialize(new
        {
            group = "corrupted",
            kind,
            of = new object[] { "a", at, Cost.Length },
            also = new object[] { "a", other, Text.Length - other }
        }));

        (await MeasureAsync()).Figures.Caught[kind].ShouldBe(new CountedShare(1, 1));
    }

    [Fact]
    public async Task A_verifier_that_lets_nothing_through_keeps_nothing_and_catches_everything()
    {
        Make(Made("corrupted", "number", "The bridge cost 13 million euros."),
            Made("rephrased", "clauseLeftOut", "The bridge cost 12 million euros."));

        var all = await MeasureAsync(new SupportOptions { LongestSentence = 10 });

        all.Figures.Kept.ShouldBe(new CountedShare(0, 3));
        all.Figures.Caught.Values.ShouldAllBe(kind => kind.Share == 1);
        all.Figures.Rephrased.Values.ShouldAllBe(kind => kind.Share == 0);
    }

    [Theory]
    [InlineData("""{"group":"gold","kind":"number","of":["a",0,5]}""", "\"group\" is \"gold\"")]
    [InlineData("""{"group":"corrupted","of":["a",0,5]}""", "\"kind\" is missing")]
    [InlineData("""{"group":"corrupted","kind":"number"}""", "\"of\" is missing")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["a",0]}""", "\"of\" must be an article")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["a",0.5,5]}""", "\"of\" must be an article")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["z",0,5]}""", "\"of\" names the article \"z\"")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["a",0,5000]}""", "\"of\" lies outside")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["a",2147483647,5]}""", "\"of\" lies outside")]
    [InlineData("""{"group":"corrupted","kind":"number","of":["a",0,5],"also":["b",-1,5]}""", "\"also\" lies outside")]
    public async Task A_made_sentence_that_cannot_be_judged_is_told_of_by_its_line(string line, string fault)
    {
        Make(Made("framed", "claim", null), line);

        var told = (await Should.ThrowAsync<QuestionSetException>(() => MeasureAsync())).Message;

        told.ShouldContain("made.jsonl, line 2");
        told.ShouldContain(fault);
    }

    [Fact]
    public async Task The_figures_stand_in_the_JSON_with_their_numbers()
    {
        Make(Made("corrupted", "number", "The bridge cost 13 million euros."));
        using var json = JsonDocument.Parse(VerificationJson.Write(await MeasureAsync()));
        var part = json.RootElement.GetProperty("verification");

        part.GetProperty("kept").GetProperty("n").GetInt32().ShouldBe(3);
        part.GetProperty("caught").GetProperty("number").GetProperty("share").GetDouble().ShouldBeInRange(0, 1);
        part.GetProperty("halves").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_true_sentence_that_was_kept_earlier_and_is_lost_now_is_listed()
    {
        Make(Made("framed", "denial", null));
        var earlier = await MeasureAsync();
        var lines = TrialLines.Of(earlier).ToArray();
        var file = folder.Write("earlier.jsonl", lines);

        (await TrialLosses.OfAsync(earlier, file, CancellationToken.None)).ShouldBeEmpty();
        var losses = await TrialLosses.OfAsync(await MeasureAsync(new SupportOptions { LongestSentence = 10 }), file,
            CancellationToken.None);

        losses.Count(trial => trial.Group == TrialGroup.Gold).ShouldBe(3);
        losses.ShouldAllBe(trial => trial.Verdict.Faults.Contains(SupportFault.Form) || trial.Group == TrialGroup.Framed);
        lines.Length.ShouldBe(earlier.Trials.Count);
    }

    [Fact]
    public async Task Annotated_statements_that_the_product_finds_are_counted()
    {
        folder.Write(
            "attributions.jsonl",
            JsonSerializer.Serialize(new
            {
                article = "a",
                source = new[] { "Ida Moe" },
                content = new[] { "the river rose by two metres" }
            }),
            JsonSerializer.Serialize(new { article = "a", source = new[] { "Olav Berg" }, content = new[] { "“It is safe,”" } }),
            JsonSerializer.Serialize(new
            {
                article = "b",
                source = new[] { "Per Dahl" },
                content = new[] { "Penguins in the zoo of Bergen like herring." }
            }));

        var attributions = (await MeasureAsync()).Attributions.ShouldNotBeNull();

        attributions.Found.ShouldBe(new CountedShare(2.0 / 3, 3));
        attributions.BySource.ShouldBe(new CountedShare(1.0 / 3, 3));
    }

    [Fact]
    public async Task They_stand_on_the_page_too()
    {
        Make(Made("corrupted", "negation", "The bridge cost 12 million euros and it was built by Olav Berg."));
        var page = new StringWriter();
        await new HtmlReport(DateTimeOffset.UnixEpoch, "1.0", [], []) { Verifications = [await MeasureAsync()] }.WriteAsync(page,
            CancellationToken.None);

        page.ToString().ShouldContain("made-up: verification");
        page.ToString().ShouldContain("corrupted negation");
    }

    private void Make(params string[] lines) => folder.Write("made.jsonl", lines);

    // Of the sentence about the cost; what names another passage names the one of the penguins.
    private static string Made(string group, string kind, string? text, bool elsewhere = false) => JsonSerializer.Serialize(new
    {
        group,
        kind,
        of = new object[] { "a", Text.IndexOf(Cost, StringComparison.Ordinal), Cost.Length },
        text,
        passage = elsewhere ? new object[] { "b", 0, 40 } : null,
    });

    private async Task<VerificationReport> MeasureAsync(SupportOptions? options = null)
    {
        var path = folder.Write(
            "articles.jsonl",
            JsonSerializer.Serialize(new { id = "a", title = "Bridge", text = Text, date = "2024-03-05" }),
            JsonSerializer.Serialize(new
            {
                id = "b",
                title = "Penguins",
                text = "Penguins in the zoo of Bergen like herring. Per Dahl feeds them at noon.",
                date = "2024-03-05"
            }));
        string[] evidence = ["opened the new bridge in Varna on Monday", "cost 12 million euros", "the river rose by two metres"];
        var set = new QuestionSet("made-up", path, new HashSet<string> { "a", "b" },
            [.. evidence.Select((words, at) => new SetQuestion { Id = $"q{at}", Text = "?", Relevant = ["a"], Evidence = [words] })]);
        return await new VerificationEvaluator(new(options ?? new()), new ArticleReader(Path.GetDirectoryName(path)!, new ArticleOptions()),
            new(new PassageOptions()), new(), TimeProvider.System)
            .EvaluateAsync(set, CancellationToken.None);
    }
}
