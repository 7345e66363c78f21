using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Ingestion;

public sealed class ProgressTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly HashingEncoder encoder = new();
    private SqliteArticleIndex index = null!;

    private string Articles => folder.File("articles");

    public async Task InitializeAsync() => index = await IngestingProgram.OpenAsync(folder.File("index.db"));

    public async Task DisposeAsync() => await index.DisposeAsync();

    public void Dispose()
    {
        encoder.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("a.jsonl")]
    [InlineData("a.json")]
    [InlineData("a.csv")]
    public async Task Of_one_large_file_it_is_told_how_many_articles_are_done_of_about_how_many(string name)
    {
        const int articles = 300;
        folder.Write("articles/" + name, Dump(name, articles));
        var told = new Told();

        var report = await IngestAsync(told);

        report.Added.ShouldBe(articles);
        var steps = told.Steps;
        steps.Select(step => step.Done).ShouldBeInOrder(SortDirection.Ascending);
        steps[^1].ShouldSatisfyAllConditions(last => (last.Done, last.Expected).ShouldBe((articles, articles)));
        var middle = steps.First(step => step.Read > articles / 2);
        middle.Expected!.Value.ShouldBeInRange(articles * 2 / 3, articles * 3 / 2);
        steps.Select(step => step.Share).ShouldBeInOrder(SortDirection.Ascending);
    }

    [Fact]
    public async Task What_is_indexed_as_it_is_counts_as_done()
    {
        folder.Write("articles/a.jsonl", Dump("a.jsonl", 50));
        await IngestAsync(new Told());
        var told = new Told();

        await IngestAsync(told);

        (told.Steps[^1].Done, told.Steps[^1].Written).ShouldBe((50, 0));
    }

    [Fact]
    public async Task Articles_are_counted_by_the_kind_of_what_held_them()
    {
        folder.Write("articles/a.jsonl", Dump("a.jsonl", 3));
        folder.Write("articles/b.txt", "The bridge over the Ester is open again.");
        folder.Write("articles/c.html", "<html><body><article><p>The ferry to Sarn ran aground on Monday.</p></article></body></html>");

        (await IngestAsync(new Told())).Kinds
            .ShouldBe([new("JSON Lines", 3), new KindCount("text", 1), new KindCount("web page", 1)]);
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_goes_on_where_it_was()
    {
        const int articles = 200;
        folder.Write("articles/a.jsonl", Dump("a.jsonl", articles));
        using var stop = new CancellationTokenSource();
        await Should.ThrowAsync<OperationCanceledException>(() => IngestingProgram.MakeIngestor(index, encoder, Articles).IngestAsync(
            Request, new Stopping(stop, 40), stop.Token));
        var kept = (await index.CountAsync(default)).Articles;

        var report = await IngestAsync(new Told());

        kept.ShouldBeInRange(40, articles - 1);
        (report.Unchanged, report.Added).ShouldBe((kept, articles - kept));
    }

    private IngestRequest Request => new([Articles]) { ReadUnchanged = true };

    private Task<IngestReport> IngestAsync(IProgress<IngestProgress> told) =>
        IngestingProgram.MakeIngestor(index, encoder, Articles).IngestAsync(Request, told, default);

    private static string Dump(string name, int articles)
    {
        var records = Enumerable.Range(1, articles).Select(number => name.EndsWith(".csv", StringComparison.Ordinal)
            ? $"{number},Report {number},{Text(number)}"
            : $$"""{"id": "{{number}}", "title": "Report {{number}}", "text": "{{Text(number)}}"}""");
        return Path.GetExtension(name) switch
        {
            ".csv" => "id,title,text\n" + string.Join('\n', records),
            ".json" => $"[{string.Join(",\n", records)}]",
            _ => string.Join('\n', records),
        };
    }

    private static string Text(int number) => string.Join(' ', Enumerable.Range(1, 8)
        .Select(line => $"The harbour of Sarn was closed for the {number}th time and {line} ferries waited outside it."));

    /// <summary>Keeps what it is told, in the order of what was done, for stages tell at the same time.</summary>
    private sealed class Told : IProgress<IngestProgress>
    {
        private readonly Lock telling = new();
        private readonly List<IngestProgress> steps = [];

        public IReadOnlyList<IngestProgress> Steps => [.. steps.OrderBy(step => step.Done).ThenBy(step => step.Share)
            .ThenBy(step => step.FilesDone).ThenBy(step => step.Read)];

        public void Report(IngestProgress value)
        {
            lock (telling)
                steps.Add(value);
        }
    }

    private sealed class Stopping(CancellationTokenSource stop, int articles) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            if (value.Written >= articles)
                stop.Cancel();
        }
    }
}
