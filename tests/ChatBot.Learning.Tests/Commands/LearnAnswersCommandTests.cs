using System.Text.Json;
using ChatBot.Evaluation.Tests;

namespace ChatBot.Learning.Tests.Commands;

public sealed class LearnAnswersCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task One_run_over_several_sets_teaches_what_their_kept_examples_teach()
    {
        string[] sets = [Set("bridges", "bridge", "Varna"), Set("ships", "ferry", "Bergen") + Path.DirectorySeparatorChar];

        var whole = await LearnAsync("whole", sets);
        var kept = await LearnAsync("kept", sets, "--examples", In("examples"));
        // The sets are gone: nothing is asked again.
        Directory.Delete(sets[0], recursive: true);
        Directory.Delete(sets[1], recursive: true);
        var again = await LearnAsync("again", sets, "--examples", In("examples"));

        Directory.GetFiles(In("examples")).Select(Path.GetFileName)
            .ShouldBe(["bridges.examples.gz", "ships.examples.gz"], ignoreOrder: true);
        whole.Count.ShouldBe(2);
        whole.ShouldAllBe(file => file.Length > 100);
        kept.ShouldBe(whole);
        again.ShouldBe(whole);
    }

    [Fact]
    public async Task Two_sets_of_one_name_are_not_kept_in_one_file()
    {
        var run = await LabRun.OfAsync("learn-answers", Set("a/news", "bridge", "Varna"), Set("b/news", "ferry", "Bergen"), "--examples",
            In("examples"), "--out", In("out"));

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("news");
    }

    [Fact]
    public async Task Sets_that_teach_nothing_are_told_of()
    {
        var set = Set("news", "bridge", "Varna");
        await File.WriteAllTextAsync(Path.Combine(set, "questions.jsonl"),
            JsonSerializer.Serialize(new { id = "q", question = "Who likes penguins?", answerable = false }));

        var run = await LabRun.OfAsync("learn-answers", set, "--out", In("out"));

        run.Status.ShouldBe(1);
        run.Error.ShouldContain("teach nothing");
    }

    private async Task<IReadOnlyList<string>> LearnAsync(string to, string[] sets, params string[] further)
    {
        var run = await LabRun.OfAsync(["learn-answers", .. sets, "--out", In(to), .. further]);
        run.Status.ShouldBe(0, run.Error);
        return [.. Directory.GetFiles(In(to)).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    private string In(string path) => Path.Combine(folder.Path, path);

    // Articles of one kind of thing each, a question that each answers, and one that none does.
    private string Set(string name, string thing, string place)
    {
        Directory.CreateDirectory(In(name));
        string[] people = ["Ada Lind", "Olav Berg", "Ida Moe"];
        var articles = people.Select((person, n) => new
        {
            id = $"{thing}-{n}",
            title = $"{person} opens a {thing}",
            text = $"{person} opened a {thing} in {place} on Monday. It cost {n + 2} million euros. "
                + $"The old one had been closed for {n + 3} years. Children sang.",
        }).ToList();
        folder.Write($"{name}/articles.jsonl", [.. articles.Select(article => JsonSerializer.Serialize(article))]);
        var answered = articles.Select((article, n) => JsonSerializer.Serialize(new
        {
            id = $"{thing}-cost-{n}",
            question = $"How much did the {thing} of {people[n]} cost?",
            answers = new[] { $"{n + 2} million euros" },
            relevant = new[] { article.id },
            evidence = new[] { $"It cost {n + 2} million euros." },
            type = "number",
        }));
        var unanswered = people.Select((person, n) => JsonSerializer.Serialize(new
        {
            id = $"{thing}-none-{n}",
            question = $"Which architect drew the {thing} of {person}?",
            answerable = false,
            about = new[] { $"{thing}-{n}" },
            type = "who",
        }));
        folder.Write($"{name}/questions.jsonl", [.. answered, .. unanswered]);
        return In(name);
    }
}
