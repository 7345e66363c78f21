using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ChatBot.Articles.Tests.Support;
using ChatBot.Pages;

namespace ChatBot.Articles.Tests.Measuring;

public sealed class EvalPagesCommandTests : IDisposable
{
    private const string Sentence = "The ferries of the northern line stay in port until the talks about wages have come to an end.";

    private readonly TemporaryFolder folder = new();

    public EvalPagesCommandTests()
    {
        Page("x-right", "<title>Ferries on strike</title><meta name=author content='Ida Holm'>"
            + $"<meta property='article:published_time' content='2026-05-15T10:00:00Z'><p>{Sentence}</p>");
        Page("x-wrong", "<title>Ferries sail</title><p>Nothing of it is true.</p>");
        folder.Write("truth.jsonl", string.Concat(new[] { "x-right", "x-wrong" }.Select(id => JsonSerializer.Serialize(new
        {
            id,
            from = "a test",
            title = "Ferries on strike",
            byline = "By Ida Holm",
            published = "2026-05-15",
            text = Sentence,
        }) + "\n")));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Figures_are_told_for_each_set_and_the_worst_pages_with_what_is_wrong_about_them()
    {
        var (status, output, error) = await RunAsync("eval-pages", folder.Path, "--worst", "1");

        (status, error).ShouldBe((0, ""));
        output.Split('\n')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ShouldBe(["x", "all", "2", "1/2", "1/2", "1/2", "1/2", "1/2", "50.0", "%", ".500", ".500", ".500"]);
        output.ShouldContain("x-wrong");
        output.ShouldContain("Ferries sail  ≠  Ferries on strike");
        output.ShouldNotContain("x-right");
    }

    [Fact]
    public async Task Everything_is_there_as_JSON()
    {
        var (_, output, _) = await RunAsync("eval-pages", folder.Path, "--json");

        var report = JsonElement.Parse(output);
        report.GetProperty("figures")[0].GetProperty("right").GetProperty("total").GetInt32().ShouldBe(2);
        var page = report.GetProperty("pages")[0];
        page.GetProperty("id").GetString().ShouldBe("x-right");
        page.GetProperty("isRight").GetBoolean().ShouldBeTrue();
        page.GetProperty("byline").GetProperty("read").GetString().ShouldBe("Ida Holm");
    }

    [Fact]
    public async Task A_folder_without_truth_is_told_in_one_line()
    {
        var (status, output, error) = await RunAsync("eval-pages", Path.GetTempPath());

        (status, output).ShouldBe((1, ""));
        error.ShouldContain("truth.jsonl");
    }

    [Fact]
    public async Task A_number_out_of_range_is_wrong_usage() =>
        (await RunAsync("eval-pages", folder.Path, "--worst", "-1")).Status.ShouldBe(2);

    private void Page(string id, string html)
    {
        using var page = new MemoryStream();
        using (var packed = new GZipStream(page, CompressionLevel.Fastest, leaveOpen: true))
            packed.Write(Encoding.UTF8.GetBytes(html));
        folder.Write($"{id}.html.gz", page.ToArray());
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var status = await EvalPagesCommand.RunAsync(arguments, output, error, CancellationToken.None);
        return (status, output.ToString(), error.ToString());
    }
}
