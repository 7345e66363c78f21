using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Ingestion;

public sealed class InterruptedIngestTests : IDisposable
{
    private const int TextFiles = 60;
    private const int Records = 60;

    private readonly TemporaryFolder folder = new();

    public InterruptedIngestTests()
    {
        for (var i = 0; i < TextFiles; i++)
            folder.Write($"articles/{i:00}.txt", Text(i));
        folder.Write("articles/more.jsonl",
            string.Join('\n', Enumerable.Range(0, Records)
                .Select(i => $$"""{"id": "r{{i}}", "title": "Record {{i}}", "text": "{{Text(1000 + i).ReplaceLineEndings(" ")}}"}""")));
    }

    private string Articles => folder.File("articles");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(25)]
    [InlineData(80)]
    public async Task Killed_and_run_again_it_leaves_the_index_of_an_undisturbed_run(int articlesBeforeTheKill)
    {
        var undisturbed = folder.File("undisturbed.db");
        var passages = (await IngestAsync(undisturbed)).Passages;
        var disturbed = folder.File("disturbed.db");
        // Stalled before the end, so that the kill never comes too late.
        using (var process = IngestingProcess.Start(disturbed, Articles, $"{passages - 20}"))
            await process.KillAfterAsync(articlesBeforeTheKill);
        (await CountAsync(disturbed)).ShouldBeInRange(articlesBeforeTheKill, TextFiles + Records - 1);

        var report = await IngestAsync(disturbed);

        report.Failures.ShouldBeEmpty();
        (await CountAsync(disturbed)).ShouldBe(TextFiles + Records);
        IndexDump.Of(disturbed).ShouldBe(IndexDump.Of(undisturbed));
    }

    [Fact]
    public async Task Two_processes_at_once_leave_the_index_of_one()
    {
        var shared = folder.File("shared.db");
        using var one = IngestingProcess.Start(shared, Articles);
        using var other = IngestingProcess.Start(shared, Articles);

        (await one.EndAsync()).ShouldSatisfyAllConditions(end => end.Error.ShouldBeEmpty(), end => end.ExitCode.ShouldBe(0));
        (await other.EndAsync()).ShouldSatisfyAllConditions(end => end.Error.ShouldBeEmpty(), end => end.ExitCode.ShouldBe(0));
        await IngestAsync(folder.File("alone.db"));

        IndexDump.Of(shared).ShouldBe(IndexDump.Of(folder.File("alone.db")));
    }

    [LinuxFact]
    public async Task A_full_disk_costs_the_article_that_found_no_room_and_none_before_it()
    {
        var disk = Directory.CreateDirectory(folder.File("disk")).FullName;
        using var process = IngestingProcess.StartWithSmallDisk(disk, 700, Path.Combine(disk, "index.db"), Articles);

        var (exitCode, output, error) = await process.EndAsync();

        exitCode.ShouldBe(1);
        error.TrimEnd().ShouldStartWith("DiskFull: The disk is full");
        error.TrimEnd().ShouldNotContain("\n");
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var written = lines.Count(line => line.StartsWith("written ", StringComparison.Ordinal));
        written.ShouldBeInRange(1, TextFiles + Records - 1);
        lines.Count(line => line.StartsWith("kept ", StringComparison.Ordinal)).ShouldBe(written);
        int.Parse(lines[^1]["found ".Length..]).ShouldBeGreaterThanOrEqualTo(written);
    }

    private static string Text(int number) => string.Join(
        ' ',
        Enumerable.Range(0, 20)
        .Select(i => $"Minister Number{number} said sentence {i} of {number * 31 % 97} about the harbour and its {number + i} ships."));

    private async Task<IngestReport> IngestAsync(string path)
    {
        await using var index = await IngestingProgram.OpenAsync(path);
        using var encoder = new HashingEncoder();
        return await IngestingProgram.MakeIngestor(index, encoder, Articles)
            .IngestAsync(new IngestRequest([Articles]), null, CancellationToken.None);
    }

    private static async Task<int> CountAsync(string path)
    {
        await using var index = await IngestingProgram.OpenAsync(path);
        return (await index.CountAsync(CancellationToken.None)).Articles;
    }
}
