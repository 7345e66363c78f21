using ChatBot.Language.Words;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;
using Microsoft.Extensions.AI;

namespace ChatBot.Retrieval.Tests.Ingestion;

public sealed class IngestorTests : IAsyncLifetime, IDisposable
{
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
    public async Task Articles_are_found_once_they_are_ingested()
    {
        Write("a.txt", "Lavrov demands withdrawal\n\nLavrov demanded that the troops be withdrawn from the provinces.");
        Write("b.jsonl", """{"id": "b1", "title": "Harbour opens", "text": "The harbour of Odesa was opened by ships on Sunday."}""");

        var report = await IngestAsync();

        (report.Files, report.Added, report.Changed, report.Unchanged, report.Failures.Count).ShouldBe((2, 2, 0, 0, 0));
        report.Passages.ShouldBe((await index.CountAsync(None)).Passages);
        (await index.MatchPassagesAsync(["odesa"], 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b1");
        (await index.MatchArticlesAsync(["odesa"], 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b1");
        (await index.ListNamesAsync(None)).ShouldContain(new NameCount("Odesa", 1));
    }

    [Theory]
    [InlineData("gazette")]
    [InlineData("2024")]
    [InlineData("march")]
    [InlineData("okafor")]
    public async Task An_article_is_found_by_who_published_it_and_when(string word)
    {
        Write("b.jsonl", """{"id": "b1", "title": "Harbour opens", "text": "The harbour was opened.", "source": "Coastal """
            + """Gazette", "author": "T. Okafor", "date": "2024-03-05"}""");

        await IngestAsync();

        (await index.MatchPassagesAsync([TextAnalyzer.TermOf(word)], 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b1");
        (await index.MatchArticlesAsync([TextAnalyzer.TermOf(word)], 10, None)).ShouldHaveSingleItem().ArticleId.ShouldBe("b1");
    }

    [Fact]
    public async Task What_has_not_changed_is_neither_read_nor_encoded_again()
    {
        Write("a.txt", "The first article says something.");
        Write("b.txt", "The second article says something else.");
        await IngestAsync();
        var (encoded, dump) = (encoder.Encoded, Dump());

        var report = await IngestAsync();

        (report.Files, report.SkippedFiles, report.Read, encoder.Encoded).ShouldBe((2, 2, 0, encoded));
        Dump().ShouldBe(dump);
    }

    [Fact]
    public async Task A_file_that_was_only_touched_is_read_and_not_encoded()
    {
        var file = Write("a.txt", "The first article says something.");
        await IngestAsync();
        var encoded = encoder.Encoded;
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);

        var report = await IngestAsync();
        var next = await IngestAsync();

        (report.Unchanged, report.Changed, encoder.Encoded).ShouldBe((1, 0, encoded));
        next.SkippedFiles.ShouldBe(1);
    }

    [Fact]
    public async Task All_is_read_again_where_that_is_asked_for()
    {
        Write("a.txt", "The first article says something.");
        await IngestAsync();
        var encoded = encoder.Encoded;

        var report = await IngestAsync(request => request with { ReadUnchanged = true });

        (report.SkippedFiles, report.Unchanged, encoder.Encoded).ShouldBe((0, 1, encoded));
    }

    [Fact]
    public async Task A_changed_article_replaces_its_former_version_and_is_all_that_is_encoded()
    {
        Write("a.txt", "The former text speaks of apples.");
        Write("b.txt", "The other text stays.");
        await IngestAsync();
        var encoded = encoder.Encoded;
        Write("a.txt", "The later text speaks of oranges and pears.");

        var report = await IngestAsync();

        (report.Changed, report.Added, report.SkippedFiles, encoder.Encoded).ShouldBe((1, 0, 1, encoded + 1));
        (await index.CountPassagesWithAsync(["appl", "pear"], None)).Values.ShouldBe([0, 1], ignoreOrder: true);
        (await index.CountAsync(None)).Articles.ShouldBe(2);
    }

    [Fact]
    public async Task A_bad_line_is_reported_at_each_run_and_the_good_ones_are_kept()
    {
        var file = Write("a.jsonl", """
            {"id": "1", "title": "One", "text": "The first record says something."}
            {"id": "2", "title": "Two", "te
            {"id": "3", "title": "Three", "text": "The third record says something."}
            """);

        var report = await IngestAsync();
        var again = await IngestAsync();

        report.Added.ShouldBe(2);
        var failure = report.Failures.ShouldHaveSingleItem();
        (failure.Source, failure.Line).ShouldBe((file, 2));
        again.Unchanged.ShouldBe(2);
        again.Failures.ShouldHaveSingleItem().ShouldBe(failure);
    }

    [Fact]
    public async Task An_article_whose_file_can_no_longer_be_read_is_kept()
    {
        Write("a.jsonl", """{"id": "1", "title": "One", "text": "The first record says something."}""");
        await IngestAsync();
        Write("a.jsonl", """{"id": "1", "title": """);

        var report = await IngestAsync(request => request with { RemoveMissing = true });

        (report.Failures.Count, report.Removed).ShouldBe((1, 0));
        (await index.FindAsync("1", None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_is_gone_is_removed_when_asked_and_not_before()
    {
        var file = Write("a.txt", "The first article says something.");
        Write("b.jsonl", Records("1", "2", "3"));
        Write("c.txt", "The last article stays where it is.");
        await IngestAsync();
        File.Delete(file);
        Write("b.jsonl", Records("1", "3"));

        var unasked = await IngestAsync();
        var articlesBefore = (await index.CountAsync(None)).Articles;
        var asked = await IngestAsync(request => request with { RemoveMissing = true });
        var settled = await IngestAsync(request => request with { RemoveMissing = true });

        (unasked.Removed, articlesBefore).ShouldBe((0, 5));
        asked.Removed.ShouldBe(2);
        (await index.ListAsync(None)).Select(article => article.Id).ShouldNotContain("2");
        (await index.CountAsync(None)).Articles.ShouldBe(3);
        (settled.Removed, settled.SkippedFiles).ShouldBe((0, 2));
        (await index.ListSourcesAsync(None)).Keys.ShouldNotContain(file);
    }

    [Fact]
    public async Task Only_what_lies_under_the_given_paths_is_removed()
    {
        var kept = Write("kept/a.txt", "The first article says something.");
        var gone = Write("gone/b.txt", "The second article says something.");
        Write("gone/c.txt", "The third article says something.");
        await IngestAsync();
        File.Delete(kept);
        File.Delete(gone);

        var report = await IngestAsync(_ => new IngestRequest([folder.File("articles/gone")]) { RemoveMissing = true });

        report.Removed.ShouldBe(1);
        (await index.ListAsync(None)).Select(article => article.Origin)
            .ShouldBe([kept, folder.File("articles/gone/c.txt")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_missing_path_or_an_emptied_folder_is_reported_and_removes_nothing()
    {
        var file = Write("a.txt", "The first article says something.");
        await IngestAsync();
        File.Delete(file);

        var emptied = await IngestAsync(request => request with { RemoveMissing = true });
        Directory.Delete(Articles);
        var missing = await IngestAsync(request => request with { RemoveMissing = true });

        (emptied.Failures.Count, emptied.Removed).ShouldBe((1, 0));
        (missing.Failures.Count, missing.Removed).ShouldBe((1, 0));
        (await index.CountAsync(None)).Articles.ShouldBe(1);
    }

    [Fact]
    public async Task A_record_that_moves_to_another_file_is_neither_lost_nor_encoded_again()
    {
        Write("a.jsonl", Records("1", "2"));
        Write("b.jsonl", Records("3"));
        await IngestAsync();
        var encoded = encoder.Encoded;
        Write("a.jsonl", Records("1"));
        var file = Write("b.jsonl", Records("3", "2"));

        var report = await IngestAsync(request => request with { RemoveMissing = true });
        var next = await IngestAsync(request => request with { RemoveMissing = true });

        (report.Removed, report.Unchanged, encoder.Encoded).ShouldBe((0, 3, encoded));
        (await index.FindVersionAsync("2", None))!.Origin.ShouldBe(file);
        next.SkippedFiles.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_files_with_different_articles_of_an_id_the_first_keeps_it_and_the_second_gets_one_of_its_own_in_every_run()
    {
        var first = Write("a.jsonl", Records("1"));
        var second = Write("b.jsonl", """{"id": "1", "title": "Another", "text": "This is another article with the same id."}""");

        var report = await IngestAsync();
        var again = await IngestAsync();
        var reread = await IngestAsync(request => request with { ReadUnchanged = true, RemoveMissing = true });

        (report.Added, report.Failures.Count, again.Changed, reread.Changed, reread.Added, reread.Removed).ShouldBe((2, 0, 0, 0, 0, 0));
        (await index.FindVersionAsync("1", None))!.Origin.ShouldBe(first);
        var own = (await index.ListAsync(None)).Single(article => article.Id != "1");
        (own.Id.StartsWith("1-", StringComparison.Ordinal), own.Origin).ShouldBe((true, second));
    }

    [Fact]
    public async Task Two_dumps_with_the_same_ids_that_are_read_one_after_the_other_lie_side_by_side()
    {
        var first = Write("a.json", """[{"id": 1, "title": "Quake", "text": "A quake hit Ulmen on Monday."}]""");
        var second = Write("b.json", """[{"id": 1, "title": "Flood", "text": "A flood hit Sarn on Friday."}]""");

        foreach (var path in new[] { first, second, first, second })
            await IngestAsync(request => request with { Paths = [path], ReadUnchanged = true });

        (await index.ListAsync(None)).Select(article => article.Origin).Order(StringComparer.Ordinal).ShouldBe([first, second]);

        // The second keeps its id when the first is gone, and nothing is there twice.
        File.Delete(first);
        await IngestAsync(request => request with { ReadUnchanged = true, RemoveMissing = true });

        (await index.ListAsync(None)).ShouldHaveSingleItem().Id.ShouldStartWith("1-");
    }

    [Fact]
    public async Task A_dump_that_was_renamed_and_corrected_is_the_same_articles_changed()
    {
        var first = Write("a.json", """[{"id": 1, "title": "Quake", "text": "A quake hit Ulmen on Monday."}]""");
        await IngestAsync();
        File.Delete(first);
        Write("b.json", """[{"id": 1, "title": "Quake", "text": "A quake hit Ulmen on Tuesday."}]""");

        (await IngestAsync()).Changed.ShouldBe(1);

        (await index.ListAsync(None)).ShouldHaveSingleItem().Id.ShouldBe("1");
    }

    [Fact]
    public async Task What_is_left_out_and_guessed_is_told_by_kind_and_no_failure()
    {
        Write("a.txt", "The bridge is open.");
        Write("one.jpg", "x");
        Write("two.jpg", "x");
        File.WriteAllBytes(Write("old.txt", ""), [.. "The caf"u8, 0xE9, .. " is open."u8]);

        var report = await IngestAsync();

        (report.Added, report.Failures.Count).ShouldBe((2, 0));
        LeftOutCount.Of(report.LeftOut).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            kind => (kind.Kind, kind.Count).ShouldBe(("picture (.jpg)", 2)),
            kind => kind.Examples.ShouldBe(["one.jpg", "two.jpg"]));
        report.Guesses.ShouldHaveSingleItem().ShouldContain("windows-1252");
    }

    [Fact]
    public async Task A_file_given_twice_is_read_once()
    {
        var file = Write("a.txt", "The first article says something.");

        var report = await IngestAsync(_ => new IngestRequest([Articles, file, file]));

        (report.Files, report.Read).ShouldBe((1, 1));
    }

    [Fact]
    public async Task When_encoding_fails_the_failure_is_told_and_the_next_run_goes_on_from_there()
    {
        for (var i = 0; i < 30; i++)
            Write($"{i:00}.txt", $"Article {i} says something of its own.");
        using var failing = new FailingEncoder(encoder, texts: 20);
        var ingestor = IngestingProgram.MakeIngestor(index, failing, Articles);

        var failure = await Should.ThrowAsync<HttpRequestException>(() => ingestor.IngestAsync(new IngestRequest([Articles]), null, None));
        var report = await IngestAsync();

        failure.Message.ShouldBe("The encoder is away.");
        (await index.CountAsync(None)).Articles.ShouldBe(30);
        report.Failures.ShouldBeEmpty();
    }

    [Fact]
    public async Task Little_room_for_text_slows_ingestion_and_does_not_stop_it()
    {
        for (var i = 0; i < 20; i++)
            Write($"{i:00}.txt", string.Join(' ', Enumerable.Range(0, 40).Select(n => $"Sentence {n} of article {i} says something.")));
        var ingestor = new Ingestor(
            index, new(Articles, new()), new(new()), encoder, new IngestOptions { CharactersInFlight = 1 }, TimeProvider.System);

        var report = await ingestor.IngestAsync(new IngestRequest([Articles]), null, None);

        report.Added.ShouldBe(20);
    }

    [Fact]
    public async Task Cancelled_it_stops()
    {
        Write("a.txt", "The first article says something.");
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => IngestingProgram.MakeIngestor(index, encoder, Articles)
            .IngestAsync(new IngestRequest([Articles]), null, cancelled.Token));
    }

    private static string Records(params string[] ids) =>
        string.Join('\n', ids.Select(id =>
            $$"""{"id": "{{id}}", "title": "Record {{id}}", "text": "The record with the number {{id}} says something."}"""));

    private string Write(string name, string text) => folder.Write("articles/" + name, text);

    private string Dump() => IndexDump.Of(folder.File("index.db"));

    private Task<IngestReport> IngestAsync(Func<IngestRequest, IngestRequest>? with = null)
    {
        var request = new IngestRequest([Articles]);
        return IngestingProgram.MakeIngestor(index, encoder, Articles).IngestAsync(with?.Invoke(request) ?? request, null, None);
    }

    private sealed class FailingEncoder(HashingEncoder encoder, int texts) : DelegatingEmbeddingGenerator<string, Embedding<float>>(encoder)
    {
        public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            encoder.Encoded >= texts
                ? throw new HttpRequestException("The encoder is away.")
                : base.GenerateAsync(values, options, cancellationToken);
    }
}
