using System.Text;
using System.Text.Json;
using ChatBot.EndToEnd.Tests.Support;

namespace ChatBot.EndToEnd.Tests;

public sealed class IngestTests : IDisposable
{
    private const string Good = "The harbour of Lindau was closed on Monday, the mayor said. Ships waited outside until the evening.";

    private readonly ChatBotHome home = new() { ArticleFolder = "" };

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task What_was_ingested_is_listed_shown_asked_and_removed()
    {
        (await home.RunAsync("ingest", home.File("lindau.txt", Good))).Status.ShouldBe(0);

        var article = (await home.RunAsync("articles", "list", "--json")).Json().EnumerateArray().ShouldHaveSingleItem();
        var id = article.GetProperty("id").GetString()!;
        (await home.RunAsync("articles", "show", id, "--json")).Json().GetProperty("text").GetString()!.ShouldContain("harbour of Lindau");
        (await home.RunAsync("ask", "When was the harbour of Lindau closed?", "--json")).Json().Answered().ShouldBeTrue();
        (await home.RunAsync("articles", "remove", id)).Status.ShouldBe(0);
        (await home.RunAsync("articles", "list", "--json")).Json().GetArrayLength().ShouldBe(0);
        (await home.RunAsync("articles", "remove", id)).ShouldFail(1, id);
    }

    [Fact]
    public async Task A_removed_article_comes_back_when_its_file_is_ingested_again()
    {
        var file = home.File("lindau.txt", Good);
        await home.RunAsync("ingest", file);
        var id = (await home.RunAsync("articles", "list", "--json")).Json()[0].GetProperty("id").GetString()!;
        (await home.RunAsync("articles", "remove", id)).Status.ShouldBe(0);

        (await home.RunAsync("ingest", file, "--json")).Json().GetProperty("added").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Running_it_again_changes_nothing()
    {
        var file = home.File("lindau.txt", Good);
        (await home.RunAsync("ingest", file, "--json")).Json().GetProperty("added").GetInt32().ShouldBe(1);

        var again = (await home.RunAsync("ingest", file, "--json")).Json();

        again.GetProperty("added").GetInt32().ShouldBe(0);
        again.GetProperty("changed").GetInt32().ShouldBe(0);
        again.GetProperty("unchanged").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Removed_files_go_only_when_asked()
    {
        var folder = home.Folder("news");
        var kept = home.File("news/kept.txt", Good);
        var gone = home.File("news/gone.txt",
            "The lighthouse of Konstanz was painted red in 1999, says its keeper. It had been white before.");
        (await home.RunAsync("ingest", folder)).Status.ShouldBe(0);
        File.Delete(gone);

        (await home.RunAsync("ingest", folder)).Status.ShouldBe(0);
        (await CountAsync()).ShouldBe(2);
        (await home.RunAsync("ingest", folder, "--remove-missing", "--json")).Json().GetProperty("removed").GetInt32().ShouldBe(1);
        (await CountAsync()).ShouldBe(1);
        File.Exists(kept).ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_path_is_refused() =>
        (await home.RunAsync("ingest", Path.Combine(home.Path, "nowhere"))).ShouldFail(1, "nowhere");

    [Fact]
    public async Task A_folder_with_nothing_readable_is_refused()
    {
        var folder = home.Folder("empty");
        home.File("empty/picture.png", [0x89, 0x50, 0x4E, 0x47]);

        (await home.RunAsync("ingest", folder)).ShouldFail(1, "empty");
    }

    public static TheoryData<string, byte[]> Unreadable => new()
    {
        { "binary.txt", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0] },
        { "cut.pdf", [.. Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog")] },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_named_and_the_others_are_kept(string name, byte[] content)
    {
        home.File("news/good.txt", Good);
        home.File($"news/{name}", content);

        var run = await home.RunAsync("ingest", home.Folder("news"));

        run.Status.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(name);
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_file_of_200_MB_is_named_and_the_others_are_kept()
    {
        home.File("news/good.txt", Good);
        using (var large = File.Create(Path.Combine(home.Path, "news", "large.txt")))
            large.SetLength(200L << 20);

        var run = await home.RunAsync("ingest", home.Folder("news"));

        run.Status.ShouldBe(1);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("large.txt");
        (await CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_good_lines_of_a_truncated_file_are_kept_and_the_bad_one_is_named()
    {
        var lines = Enumerable.Range(1, 3)
            .Select(i => JsonSerializer.Serialize(new { id = $"a{i}", title = $"Harbour {i}", text = $"{Good} It was number {i}." }));
        var file = home.File("news.jsonl", string.Join('\n', lines) + "\n{\"id\": \"a4\", \"title\": \"Cut o");

        var run = await home.RunAsync("ingest", file);

        run.Status.ShouldBe(1);
        var line = run.ErrorLines.ShouldHaveSingleItem();
        line.ShouldContain("news.jsonl");
        line.ShouldContain('4');
        (await CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task A_damaged_index_is_named_and_left_as_it_is()
    {
        var damaged = Encoding.UTF8.GetBytes(new string('x', 8192));
        File.WriteAllBytes(home.IndexPath, damaged);

        (await home.RunAsync("ask", "What did Lavrov demand?")).ShouldFail(1, home.IndexPath);

        File.ReadAllBytes(home.IndexPath).ShouldBe(damaged);
    }

    [Fact]
    public async Task A_run_that_is_killed_leaves_an_index_that_the_next_one_completes()
    {
        var folder = home.Folder("news");
        for (var i = 0; i < 150; i++)
            home.File($"news/{i:000}.txt", string.Join('\n', Enumerable.Range(0, 30).Select(j => $"Report {i} part {j}: {Good}")));
        using var undisturbed = new ChatBotHome { ArticleFolder = "" };
        (await undisturbed.RunAsync("ingest", folder)).Status.ShouldBe(0);

        using (var process = home.Start("ingest", folder))
        {
            await Eventually.UntilAsync(() =>
                Task.FromResult(File.Exists(home.IndexPath + "-wal") && new FileInfo(home.IndexPath + "-wal").Length > 1 << 20));
            process.Kill();
            await process.WaitForExitAsync();
        }

        (await home.RunAsync("ingest", folder)).Status.ShouldBe(0);

        var list = (await home.RunAsync("articles", "list", "--json")).Output;
        list.ShouldBe((await undisturbed.RunAsync("articles", "list", "--json")).Output);
        JsonDocument.Parse(list).RootElement.GetArrayLength().ShouldBe(150);
    }

    private async Task<int> CountAsync() => (await home.RunAsync("articles", "list", "--json")).Json().GetArrayLength();
}
