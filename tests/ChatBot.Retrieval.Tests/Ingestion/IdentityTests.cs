using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Ingestion;

/// <summary>Which articles are the same, and keep their id with that.</summary>
public sealed class IdentityTests : IAsyncLifetime, IDisposable
{
    private const string Quake = "A quake hit Ulmen on Monday and broke the old bridge over the river, the mayor of the town said.";
    private const string Flood = "The harbour of Sarn was under water on Friday after a night of rain, fishermen told the radio.";

    private readonly TemporaryFolder folder = new();
    private readonly HashingEncoder encoder = new();
    private SqliteArticleIndex index = null!;

    private string Articles => folder.File("articles");

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => index = await IngestingProgram.OpenAsync(folder.File("index.db"));

    public async Task DisposeAsync() => await index.DisposeAsync();

    public void Dispose()
    {
        encoder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_file_that_was_renamed_keeps_the_id_of_its_article_and_is_not_encoded_again()
    {
        var former = Write("quake.txt", Quake);
        await IngestAsync();
        var id = (await IdsAsync()).ShouldHaveSingleItem();
        var encoded = encoder.Encoded;
        Write("other.txt", Flood);
        var now = folder.File("articles/2026/ulmen.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(now)!);
        File.Move(former, now);

        var report = await IngestAsync();

        (report.Added, report.Changed, report.Removed).ShouldBe((1, 0, 0));
        (await index.FindVersionAsync(id, None))!.Origin.ShouldBe(now);
        encoder.Encoded.ShouldBe(encoded + 1);
        (await IngestAsync(readUnchanged: true)).ShouldSatisfyAllConditions(
            again => (again.Added, again.Changed, again.Removed, again.Unchanged).ShouldBe((0, 0, 0, 2)));
    }

    [Fact]
    public async Task A_file_that_was_renamed_and_then_corrected_keeps_the_id_of_its_article()
    {
        var former = Write("quake.txt", Quake);
        await IngestAsync();
        var id = (await IdsAsync()).ShouldHaveSingleItem();
        File.Move(former, folder.File("articles/ulmen.txt"));
        await IngestAsync();

        Write("ulmen.txt", "Nothing of that was true.");
        var report = await IngestAsync();

        (report.Changed, report.Added, report.Removed).ShouldBe((1, 0, 0));
        (await index.FindAsync(id, None))!.Text.ShouldBe("Nothing of that was true.");
    }

    [Fact]
    public async Task A_new_file_at_the_place_of_one_that_was_renamed_is_another_article()
    {
        var former = Write("quake.txt", Quake);
        await IngestAsync();
        var id = (await IdsAsync()).ShouldHaveSingleItem();
        File.Move(former, folder.File("articles/ulmen.txt"));
        await IngestAsync();
        Write("quake.txt", Flood);

        (await IngestAsync()).Added.ShouldBe(1);

        (await index.FindAsync(id, None))!.Text.ShouldBe(Quake);
        (await IdsAsync()).Count.ShouldBe(2);
        (await IngestAsync(readUnchanged: true)).ShouldSatisfyAllConditions(
            again => (again.Added, again.Changed, again.Removed).ShouldBe((0, 0, 0)));
    }

    [Fact]
    public async Task The_same_ids_in_another_dump_are_other_articles_even_where_the_first_dump_is_gone()
    {
        var first = Write("a.json", $$"""[{"id": 1, "title": "Quake", "text": "{{Quake}}"}]""");
        await IngestAsync(removeMissing: false);
        File.Delete(first);
        Write("b.json", $$"""[{"id": 1, "title": "Flood", "text": "{{Flood}}"}]""");

        (await IngestAsync(removeMissing: false)).ShouldSatisfyAllConditions(
            report => (report.Added, report.Changed).ShouldBe((1, 0)));

        (await index.FindAsync("1", None))!.Text.ShouldBe(Quake);
        (await IdsAsync()).Count.ShouldBe(2);
        (await IngestAsync(removeMissing: false, readUnchanged: true)).Unchanged.ShouldBe(1);
    }

    [Fact]
    public async Task A_dump_of_ids_that_were_told_apart_keeps_them_when_it_is_renamed()
    {
        Write("a.json", $$"""[{"id": 1, "title": "Quake", "text": "{{Quake}}"}]""");
        var second = Write("b.json", $$"""[{"id": 1, "title": "Flood", "text": "{{Flood}}"}]""");
        await IngestAsync();
        var ids = await IdsAsync();
        File.Move(second, folder.File("articles/c.json"));

        (await IngestAsync()).ShouldSatisfyAllConditions(report => (report.Added, report.Removed).ShouldBe((0, 0)));

        (await IdsAsync()).ShouldBe(ids);
    }

    [Fact]
    public async Task A_record_without_an_id_keeps_its_own_when_another_comes_before_it()
    {
        Write("a.jsonl", $$"""{"title": "Quake", "text": "{{Quake}}"}""");
        await IngestAsync();
        var id = (await IdsAsync()).ShouldHaveSingleItem();
        Write("a.jsonl", $$"""
            {"title": "Flood", "text": "{{Flood}}"}
            {"title": "Quake", "text": "{{Quake}} Nobody was hurt."}
            """);

        var report = await IngestAsync();

        (report.Added, report.Changed, report.Removed).ShouldBe((1, 1, 0));
        (await index.FindAsync(id, None))!.Text.ShouldEndWith("Nobody was hurt.");
    }

    [Fact]
    public async Task A_record_without_an_id_keeps_its_own_when_its_headline_changes()
    {
        Write("a.jsonl", $$"""
            {"title": "Flood", "text": "{{Flood}}"}
            {"title": "Quake", "text": "{{Quake}}"}
            """);
        await IngestAsync();
        var ids = await IdsAsync();
        Write("a.jsonl", $$"""
            {"title": "Flood", "text": "{{Flood}}"}
            {"title": "Bridge breaks in a quake", "text": "{{Quake}}"}
            """);

        (await IngestAsync()).Changed.ShouldBe(1);

        (await IdsAsync()).ShouldBe(ids);
    }

    [Fact]
    public async Task An_id_that_stands_twice_in_a_file_loses_no_article()
    {
        Write("a.jsonl", $$"""
            {"id": "0", "title": "Quake", "text": "{{Quake}}"}
            {"id": "0", "title": "Flood", "text": "{{Flood}}"}
            {"id": "0", "title": "Quake", "text": "{{Quake}}"}
            """);

        var report = await IngestAsync();

        (report.Added, report.Unchanged, report.Failures.Count).ShouldBe((2, 1, 0));
        report.Guesses.ShouldHaveSingleItem().ShouldContain("The id \"0\" is that of an earlier article too");
        (await IngestAsync(readUnchanged: true)).ShouldSatisfyAllConditions(
            again => (again.Added, again.Changed, again.Removed, again.Unchanged).ShouldBe((0, 0, 0, 3)));
    }

    [Fact]
    public async Task The_same_story_in_two_files_is_found_as_a_copy()
    {
        Write("a.txt", Quake);
        Write("b.json", $$"""{"id": "b", "title": "Bridge breaks in a quake", "text": "{{Quake}}"}""");
        Write("c.txt", Flood);

        await IngestAsync();

        var copies = await index.FindCopiesAsync(await IdsAsync(), None);
        copies["b"].ShouldHaveSingleItem().ShouldStartWith("a-");
        copies.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_article_that_was_corrected_says_so_and_one_that_is_only_dated_otherwise_does_not()
    {
        Write("a.jsonl", Records(Quake, Flood, ""));
        await IngestAsync();
        (await index.FindAsync("quake", None))!.ChangedAt.ShouldBeNull();
        var before = DateTimeOffset.UtcNow;

        Write("a.jsonl", Records(Quake + " Nobody was hurt.", Flood, """, "date": "2026-03-02" """));
        await IngestAsync();

        var changed = (await index.FindAsync("quake", None))!.ChangedAt.ShouldNotBeNull();
        changed.ShouldBeInRange(before, DateTimeOffset.UtcNow);
        (await index.FindAsync("flood", None))!.ShouldSatisfyAllConditions(
            flood => flood.ChangedAt.ShouldBeNull(), flood => flood.PublishedAt.ShouldNotBeNull());

        // And it is still said when the article is dated otherwise later.
        Write("a.jsonl", Records(Quake + " Nobody was hurt.", Flood, """, "date": "2026-03-03" """));
        await IngestAsync();
        (await index.FindAsync("quake", None))!.ChangedAt.ShouldBe(changed);
    }

    private static string Records(string quake, string flood, string date) => $$"""
        {"id": "quake", "title": "Quake", "text": "{{quake}}"{{date}}}
        {"id": "flood", "title": "Flood", "text": "{{flood}}"{{date}}}
        """;

    private async Task<List<string>> IdsAsync() => [.. (await index.ListAsync(None)).Select(article => article.Id)];

    private string Write(string name, string text) => folder.Write("articles/" + name, text);

    private Task<IngestReport> IngestAsync(bool removeMissing = true, bool readUnchanged = false) =>
        IngestingProgram.MakeIngestor(index, encoder, Articles).IngestAsync(
            new IngestRequest([Articles]) { RemoveMissing = removeMissing, ReadUnchanged = readUnchanged }, null, None);
}
