using System.Text.Json;
using ChatBot.Evaluation.QuestionSets;
using ChatBot.Evaluation.Tests;
using ChatBot.Learning.Sets;

namespace ChatBot.Learning.Tests.Sets;

public sealed class OwnSetsTests : IDisposable
{
    private const string Bridge = "Ada Lind opened the bridge on Monday. It cost 12 million euros.";

    private readonly TemporaryFolder folder = new();

    public OwnSetsTests()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "questions"));
        Directory.CreateDirectory(Path.Combine(folder.Path, "sets", "news"));
        folder.Write("sets/news/articles.jsonl", Article("a", Bridge), Article("b", "Penguins like herring."),
            Article("c", "The harbour froze in January."));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ranges_become_the_words_of_the_articles()
    {
        folder.Write("questions/news.test.jsonl", Question("q1", "a", Bridge.IndexOf("It cost", StringComparison.Ordinal), 25));

        var made = OwnSets.Make(In("questions"), In("sets"), In("out")).ToList();

        made.ShouldBe([In("out/news.test")]);
        var set = await QuestionSetReader.ReadAsync(made[0]);
        set.ArticleIds.ShouldBe(["a", "b", "c"], ignoreOrder: true);
        set.Questions.Single().Evidence.ShouldBe(["It cost 12 million euros."]);
    }

    [Fact]
    public async Task Of_what_is_learnt_from_there_are_small_sets_with_foreign_questions_too()
    {
        folder.Write("questions/news.learn.jsonl", Question("q1", "a", 0, 8), Question("q2", "b", 0, 8), Question("q3", "c", 4, 7));

        var made = OwnSets.Make(In("questions"), In("sets"), In("out")).ToList();

        made[0].ShouldBe(In("out/news.learn"));
        made.Count.ShouldBeGreaterThan(1);
        var small = await QuestionSetReader.ReadAsync(made[1]);
        small.ArticleIds.ShouldBe(["a"]);
        small.Questions.Single(question => question.Answerable).Id.ShouldBe("q1");
        small.Questions.Where(question => !question.Answerable)
            .ShouldAllBe(question => question.Type == "off-topic" && question.Evidence.Count == 0);
    }

    [Fact]
    public async Task Articles_that_lie_with_the_questions_are_those_of_the_set()
    {
        Directory.CreateDirectory(In("questions/news"));
        folder.Write("questions/news/articles.jsonl", Article("own", "Nobody ever printed this."));
        folder.Write("questions/news.test.jsonl", Question("q1", "own", 0, 6));

        var set = await QuestionSetReader.ReadAsync(OwnSets.Make(In("questions"), In("sets"), In("out")).Single());

        set.ArticleIds.ShouldBe(["own"]);
        set.Questions.Single().Evidence.ShouldBe(["Nobody"]);
    }

    [Fact]
    public void Articles_that_are_not_those_of_the_questions_are_told_of()
    {
        folder.Write("questions/news.test.jsonl", Question("q1", "b", 0, 80));

        Should.Throw<QuestionSetException>(() => OwnSets.Make(In("questions"), In("sets"), In("out"))
            .ToList()).Message.ShouldContain("\"b\"");
    }

    private string In(string path) => Path.Combine(folder.Path, path);

    private static string Article(string id, string text) => JsonSerializer.Serialize(new { id, title = id, text });

    private static string Question(string id, string article, int start, int length) => JsonSerializer.Serialize(new
    {
        id,
        question = "What?",
        answerable = true,
        type = "what",
        relevant = new[] { article },
        evidence = new[] { new object[] { article, start, length } },
        answers = new[] { new object[] { article, start, length } },
    });
}
