using System.Text.Json;
using ChatBot.Articles;
using ChatBot.Articles.Passages;
using ChatBot.Articles.Reading;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Tests;
using ChatBot.Evaluation.Verification;
using ChatBot.Learning.Trials;

namespace ChatBot.Learning.Tests.Trials;

public sealed class SentenceMakerTests : IDisposable
{
    private const string Text =
        "Ada Lind opened the new bridge in Varna on Monday. The bridge cost 12 million euros and it was not built by Olav Berg. “It is "
        + "safe,” Ada Lind said. " +
        "Ida Moe said the river rose by two metres. The town has 4,000 people.";

    private const string Elsewhere =
        "Penguins in the zoo of Bergen like herring. Per Dahl feeds them at noon. Ida Moe said the river rose by two metres.";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Sentences_that_hold_evidence_are_said_in_other_words_and_made_false()
    {
        var report = await JudgedAsync(await MakeAsync());

        Kinds(report, TrialGroup.Corrupted).ShouldBe(
            ["number", "name", "negation", "speaker", "date", "source", "speakerDropped", "speakerChanged", "numberWords"]);
        Kinds(report, TrialGroup.Rephrased).ShouldContain("attributionMoved");
        report.Figures.Kept.ShouldBe(new CountedShare(1, 3));
        report.Figures.Framed["speakerDropped"].ShouldBe(new CountedShare(1, 2));
        report.Figures.Framed["citation"].ShouldBe(new CountedShare(1, 2));
        report.Figures.Reworded.Keys.ShouldContain("speakerDropped");
        report.Figures.RephrasedCaught.Keys.ShouldContain("name");
        report.Trials.Where(trial => trial.Group is not (TrialGroup.Gold or TrialGroup.Framed) && trial.Kind != "source")
            .ShouldAllBe(trial => trial.Text != trial.Gold);
    }

    [Fact]
    public async Task The_same_sentences_are_made_in_every_run() => (await MakeAsync()).ShouldBe(await MakeAsync());

    [Fact]
    public async Task Each_is_told_by_ranges_of_the_articles()
    {
        foreach (var line in await MakeAsync())
        {
            using var made = JsonDocument.Parse(line);
            var of = made.RootElement.GetProperty("of");
            var text = of[0].GetString() == "a" ? Text : Elsewhere;
            text.Substring(of[1].GetInt32(), of[2].GetInt32()).ShouldEndWith(".");
        }
    }

    private static IEnumerable<string> Kinds(VerificationReport report, TrialGroup group) =>
        report.Trials.Where(trial => trial.Group == group).Select(trial => trial.Kind).Distinct();

    private async Task<VerificationReport> JudgedAsync(IReadOnlyList<string> made)
    {
        folder.Write("made.jsonl", [.. made]);
        return await new VerificationEvaluator(new(new()), Reader, new(new PassageOptions()), new(),
            TimeProvider.System).EvaluateAsync(Set(), CancellationToken.None);
    }

    private Task<IReadOnlyList<string>> MakeAsync() =>
        new SentenceMaker(new(Reader, new(new PassageOptions()), new())).MakeAsync(Set(), CancellationToken.None);

    private ArticleReader Reader => new(folder.Path, new ArticleOptions());

    private QuestionSet Set()
    {
        var path = folder.Write(
            "articles.jsonl",
            JsonSerializer.Serialize(new { id = "a", title = "Bridge", text = Text, date = "2024-03-05" }),
            JsonSerializer.Serialize(new { id = "b", title = "Penguins", text = Elsewhere, date = "2024-03-05" }));
        string[] evidence = ["opened the new bridge in Varna on Monday", "cost 12 million euros", "the river rose by two metres"];
        return new("made-up", path, new HashSet<string> { "a", "b" },
            [.. evidence.Select((words, at) => new SetQuestion { Id = $"q{at}", Text = "?", Relevant = ["a"], Evidence = [words] })]);
    }
}
