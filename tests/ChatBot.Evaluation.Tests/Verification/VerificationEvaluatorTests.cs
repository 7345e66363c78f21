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
        "Ada Lind opened the new bridge in Varna on Monday. The bridge cost 12 million euros and it was not built by Olav Berg. “It is safe,” Ada Lind said. " +
        "Ida Moe said the river rose by two metres. The town has 4,000 people.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sentences_that_hold_evidence_are_judged_as_they_are_in_other_words_and_made_false()
    {
        var report = await MeasureAsync();

        report.Figures.Kept.ShouldBe(new CountedShare(1, 3));
        report.Trials.Where(trial => trial.Group == TrialGroup.Corrupted).Select(trial => trial.Kind).Distinct()
            .ShouldBe(["name", "date", "number", "negation", "speaker", "source", "speakerDropped", "speakerChanged", "numberWords"], ignoreOrder: true);
        report.Figures.Framed["speakerDropped"].ShouldBe(new CountedShare(1, 1));
        report.Figures.Reworded.Keys.ShouldContain("speakerDropped");
        report.Trials.Where(trial => trial.Group == TrialGroup.Rephrased).Select(trial => trial.Kind).ShouldContain("attributionMoved");
        report.Trials.Where(trial => trial.Group is not (TrialGroup.Gold or TrialGroup.Framed) && trial.Kind != "source").ShouldAllBe(trial => trial.Text != trial.Gold);
    }

    [Fact]
    public async Task The_same_sentences_are_made_in_every_run() =>
        (await MeasureAsync()).Trials.Select(trial => trial.Text).ShouldBe((await MeasureAsync()).Trials.Select(trial => trial.Text));

    [Fact]
    public async Task A_verifier_that_lets_nothing_through_keeps_nothing_and_catches_everything()
    {
        var all = await MeasureAsync(new SupportOptions { LongestSentence = 10 });

        all.Figures.Kept.ShouldBe(new CountedShare(0, 3));
        all.Figures.Caught.Values.ShouldAllBe(kind => kind.Share == 1);
    }

    [Fact]
    public async Task The_figures_stand_in_the_JSON_with_their_numbers()
    {
        using var json = JsonDocument.Parse(VerificationJson.Write(await MeasureAsync()));
        var part = json.RootElement.GetProperty("verification");

        part.GetProperty("kept").GetProperty("n").GetInt32().ShouldBe(3);
        part.GetProperty("caught").GetProperty("number").GetProperty("share").GetDouble().ShouldBeInRange(0, 1);
        part.GetProperty("halves").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_true_sentence_that_was_kept_earlier_and_is_lost_now_is_listed()
    {
        var earlier = await MeasureAsync();
        var lines = TrialLines.Of(earlier).ToArray();
        var file = folder.Write("earlier.jsonl", lines);

        (await TrialLosses.OfAsync(earlier, file, CancellationToken.None)).ShouldBeEmpty();
        var losses = await TrialLosses.OfAsync(await MeasureAsync(new SupportOptions { LongestSentence = 10 }), file, CancellationToken.None);

        losses.Count(trial => trial.Group == TrialGroup.Gold).ShouldBe(3);
        losses.ShouldAllBe(trial => trial.Verdict.Faults.Contains(SupportFault.Form) || trial.Group == TrialGroup.Framed);
        lines.Length.ShouldBe(earlier.Trials.Count);
    }

    [Fact]
    public async Task Annotated_statements_that_the_product_finds_are_counted()
    {
        folder.Write(
            "attributions.jsonl",
            JsonSerializer.Serialize(new { article = "a", source = new[] { "Ida Moe" }, content = new[] { "the river rose by two metres" } }),
            JsonSerializer.Serialize(new { article = "a", source = new[] { "Olav Berg" }, content = new[] { "“It is safe,”" } }),
            JsonSerializer.Serialize(new { article = "b", source = new[] { "Per Dahl" }, content = new[] { "Penguins in the zoo of Bergen like herring." } }));

        var attributions = (await MeasureAsync()).Attributions.ShouldNotBeNull();

        attributions.Found.ShouldBe(new CountedShare(2.0 / 3, 3));
        attributions.BySource.ShouldBe(new CountedShare(1.0 / 3, 3));
    }

    [Theory]
    [InlineData("Ada Lind said: “It leaks. The pier is old.” The town agrees.", "The pier is old.", true)]
    [InlineData("Ada Lind said: “It leaks. The pier is old.” The town agrees.", "The town agrees.", false)]
    [InlineData("\"It leaks,\" Ada Lind said.\nThe pier is old.", "The pier is old.", false)]
    [InlineData("LIND: We want a pier.", "We want a pier.", true)]
    [InlineData("Ada Lind said: “We want a pier.”", "Ada Lind said: “We want a pier.”", false)]
    public void Speech_that_does_not_say_whose_is_known(string text, string sentence, bool isSpoken) =>
        Spoken.Is(text, new(text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length)).ShouldBe(isSpoken);

    [Fact]
    public async Task They_stand_on_the_page_too()
    {
        var page = new StringWriter();
        await new HtmlReport(DateTimeOffset.UnixEpoch, "1.0", [], []) { Verifications = [await MeasureAsync()] }.WriteAsync(page, CancellationToken.None);

        page.ToString().ShouldContain("made-up: verification");
        page.ToString().ShouldContain("corrupted negation");
    }

    private async Task<VerificationReport> MeasureAsync(SupportOptions? options = null)
    {
        var path = folder.Write(
            "articles.jsonl",
            JsonSerializer.Serialize(new { id = "a", title = "Bridge", text = Text, date = "2024-03-05" }),
            JsonSerializer.Serialize(new { id = "b", title = "Penguins", text = "Penguins in the zoo of Bergen like herring. Per Dahl feeds them at noon.", date = "2024-03-05" }));
        string[] evidence = ["opened the new bridge in Varna on Monday", "cost 12 million euros", "the river rose by two metres"];
        var set = new QuestionSet("made-up", path, new HashSet<string> { "a", "b" }, [.. evidence.Select((words, at) => new SetQuestion { Id = $"q{at}", Text = "?", Relevant = ["a"], Evidence = [words] })]);
        return await new VerificationEvaluator(new(options ?? new()), new ArticleReader(Path.GetDirectoryName(path)!, new ArticleOptions()), new(new PassageOptions()), new(), TimeProvider.System)
            .EvaluateAsync(set, CancellationToken.None);
    }
}
