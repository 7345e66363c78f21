using System.IO.Compression;
using System.Text;
using ChatBot.Answers.Conversations;
using ChatBot.Answers.Models.Metering;
using ChatBot.Articles;
using ChatBot.Host.Backups;
using ChatBot.Host.Tests.Support;
using ChatBot.Language;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;

namespace ChatBot.Host.Tests.Backups;

public sealed class BackupTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 29);

    private readonly TempFolder folder = new();
    private readonly string file;

    public BackupTests() => file = Path.Combine(folder.Path, "news.backup");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("sqlite", "sqlite")]
    [InlineData("sqlite", "postgres")]
    [InlineData("sqlite", "pgvector")]
    [InlineData("postgres", "sqlite")]
    [InlineData("pgvector", "postgres")]
    public async Task What_was_in_one_kind_of_index_is_in_the_other_as_it_was(string from, string to)
    {
        await using var old = await OpenAsync(from, "old");
        await FillAsync(old);
        await BackUpAsync(old);
        await using var restored = await OpenAsync(to, "new");

        await RestoreAsync(restored);

        (await restored.Index.ListAsync(default)).ShouldBe(await old.Index.ListAsync(default));
        foreach (var id in new[] { "ferry", "harbour" })
        {
            var (was, now) = (await ReadAsync(old, id), await ReadAsync(restored, id));
            now.Article.ShouldBe(was.Article with { Headings = now.Article.Headings, Seams = now.Article.Seams });
            now.Passages.ShouldBe(was.Passages);
            now.Vectors.ToArray().ShouldBe(was.Vectors.ToArray());
        }

        foreach (var place in new[] { old, restored })
        {
            (await place.Index.MatchPassagesAsync([new SearchedTerm("ferri", 0)], 9, default)).Select(score => score.ArticleId)
                .ShouldBe(["ferry"]);
            (await place.Index.NearestPassagesAsync(new float[] { 0, 1, 0, 0 }, 1, default))[0].ArticleId.ShouldBe("harbour");
            (await place.Index.ListSourcesAsync(default))["/news/a.txt"].Length.ShouldBe(77);
            (await place.Conversations.ReadAsync("c", 9, default)).Select(turn => turn.Answer).ShouldBe(["A strike. “[1]” 👍", ""]);
            (await place.Totals.ReadAsync(Day, default)).Cost.ShouldBe(0.25m);
        }

        // And what is written from there on goes on behind it.
        await restored.Conversations.AppendAsync("c", new Turn("and now?", "and now?", "Now too.", true), default);
        (await restored.Conversations.ReadAsync("c", 9, default))[^1].Answer.ShouldBe("Now too.");
    }

    [Fact]
    public async Task Nothing_is_restored_over_what_is_there_but_by_force()
    {
        await using var old = await OpenAsync("sqlite", "old");
        await FillAsync(old);
        await BackUpAsync(old);
        await using var other = await OpenAsync("sqlite", "new");
        await other.Index.PutAsync(Made("other", "Something else.", 3), default);

        (await Should.ThrowAsync<BackupException>(() => RestoreAsync(other))).Message.ShouldContain("--force");
        (await other.Index.ListAsync(default)).Select(article => article.Id).ShouldBe(["other"]);

        await RestoreAsync(other, force: true);
        (await other.Index.ListAsync(default)).Select(article => article.Id).ShouldBe(["ferry", "harbour"]);
    }

    [Fact]
    public async Task Nothing_is_restored_over_conversations_that_are_there()
    {
        await using var old = await OpenAsync("sqlite", "old");
        await FillAsync(old);
        await BackUpAsync(old);
        await using var other = await OpenAsync("sqlite", "new");
        await other.Conversations.AppendAsync("mine", new Turn("q", "q", "a", true), default);

        (await Should.ThrowAsync<BackupException>(() => RestoreAsync(other))).Message.ShouldContain("--force");

        (await other.Conversations.ReadAsync("mine", 9, default)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_backup_of_another_encoder_is_refused()
    {
        await using var old = await OpenAsync("sqlite", "old");
        await FillAsync(old);
        await BackUpAsync(old);
        await using var other = await BackedUpPlace.OpenAsync("sqlite", folder.Folder("new"), "five with passages of 60 words");

        (await Should.ThrowAsync<BackupException>(() => RestoreAsync(other))).Message.ShouldContain("five with passages");
    }

    [Fact]
    public async Task A_file_that_is_changed_anywhere_restores_nothing()
    {
        await using var old = await OpenAsync("sqlite", "old");
        await FillAsync(old);
        await BackUpAsync(old);
        var whole = await File.ReadAllBytesAsync(file);
        var random = new Random(15);

        for (var trial = 0; trial < 100; trial++)
        {
            var changed = whole.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
            await File.WriteAllBytesAsync(file, changed);
            try
            {
                // Bits that hold nothing, such as a file's date, may be other ones.
                using var opened = await BackupReader.OpenAsync(file, default);
                foreach (var entry in opened.Manifest.Entries)
                    (await LinesAsync(opened, entry.Name)).ShouldBe(entry.Rows);
            }
            catch (BackupException refusal)
            {
                refusal.Message.ShouldNotContain('\n');
            }
        }
    }

    [Fact]
    public async Task A_backup_with_a_file_left_out_put_in_or_put_in_the_place_of_another_is_refused()
    {
        await using var old = await OpenAsync("sqlite", "old");
        await FillAsync(old);
        foreach (var (change, said) in new (Action<ZipArchive> Change, string Said)[]
            {
                (zip => zip.GetEntry("articles.jsonl")!.Delete(), "articles.jsonl is missing"),
                (zip => Write(zip, "more.txt"), "more.txt"),
                (zip =>
                {
                    zip.GetEntry("sources.jsonl")!.Delete();
                    Write(zip, "sources.jsonl");
                }, "sources.jsonl"),
                (zip => zip.GetEntry("manifest.json")!.Delete(), "manifest.json"),
            })
        {
            await BackUpAsync(old);
            using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
                change(zip);

            (await Should.ThrowAsync<BackupException>(() => BackupReader.OpenAsync(file, default))).Message.ShouldContain(said);
        }
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_with_one_line()
    {
        await File.WriteAllTextAsync(file, "{}");

        (await Should.ThrowAsync<BackupException>(() => BackupReader.OpenAsync(file, default))).Message.ShouldContain("no backup");
        (await Should.ThrowAsync<BackupException>(() => BackupReader.OpenAsync(file + "x", default))).Message
            .ShouldContain("does not exist");
    }

    [Fact]
    public async Task A_backup_is_for_its_owner_s_eyes_and_leaves_nothing_beside_it()
    {
        await using var old = await OpenAsync("sqlite", "old");

        await BackUpAsync(old);

        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder.Path).ShouldBe([file]);
    }

    [Fact]
    public async Task A_backup_made_while_articles_are_written_holds_each_of_them_whole()
    {
        await using var old = await OpenAsync("sqlite", "old");
        for (var article = 0; article < 50; article++)
            await old.Index.PutAsync(Made($"a{article}", $"First text {article}.", 0), default);

        var writing = Task.Run(async () =>
        {
            for (var article = 0; article < 50; article++)
                await old.Index.PutAsync(Made($"a{article}", $"Second text {article}, which is longer. It goes on.", 1), default);
        });
        await BackUpAsync(old);
        await writing;

        using var backup = await BackupReader.OpenAsync(file, default);
        await foreach (var article in backup.ReadAsync(BackupManifest.Articles, BackupJson.Default.BackupArticle, default))
        {
            var stored = article.ToStored();
            stored.Vectors.Length.ShouldBe(stored.Passages.Count * BackedUpPlace.Dimensions);
            stored.Vectors.Span[stored.Article.Text.StartsWith("First", StringComparison.Ordinal) ? 0 : 1].ShouldBe(1);
        }
    }

    private Task<BackedUpPlace> OpenAsync(string kind, string name) => BackedUpPlace.OpenAsync(kind, folder.Folder(name));

    private Task<BackupManifest> BackUpAsync(BackedUpPlace place) =>
        new BackupWriter(place.Index, place.Stores, TimeProvider.System).WriteAsync(file, default);

    private async Task RestoreAsync(BackedUpPlace place, bool force = false)
    {
        using var backup = await BackupReader.OpenAsync(file, default);
        await new BackupRestorer(place.Index, place.Stores).RestoreAsync(backup, force, default);
    }

    private static async Task<StoredArticle> ReadAsync(BackedUpPlace place, string id) =>
        (await ((IStoredArticles)place.Index).ReadAsync(id, default)).ShouldNotBeNull();

    private static async Task<long> LinesAsync(BackupReader backup, string name)
    {
        var lines = 0L;
        await foreach (var _ in backup.ReadAsync(name, BackupJson.Default.JsonElement, default))
            lines++;
        return lines;
    }

    private static void Write(ZipArchive zip, string name)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write("{}\n"u8);
    }

    private static async Task FillAsync(BackedUpPlace place)
    {
        await place.Index.PutAsync(Made("ferry", "The ferries stood still.\nNobody knew why. Ida Moe said: “We wait.”", 0), default);
        await place.Index.PutAsync(Made("harbour", "The harbour was full.", 1), default);
        await place.Index.PutSourceAsync(
            "/news/a.txt", new SourceStamp(77, new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero)), default);
        await place.Conversations.AppendAsync("c", new Turn("why?", "why?", "A strike. “[1]” 👍", true), default);
        await place.Conversations.AppendAsync("c", new Turn("and who?", "who?", "", false), default);
        (await place.Totals.TryAddAsync(Day, new Spending(10, 20, 0.25m), 0, 0, default)).ShouldBeTrue();
    }

    private static IndexedArticle Made(string id, string text, int axis)
    {
        var vector = new float[BackedUpPlace.Dimensions];
        vector[axis] = 1;
        var article = new Article
        {
            Id = id,
            Title = $"About {id}",
            Text = text,
            Origin = "/news/a.txt",
            ContentHash = Convert.ToHexString(Encoding.UTF8.GetBytes(id)),
            Source = "The Paper",
            PublishedAt = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.FromHours(3)),
            ChangedAt = new DateTimeOffset(2026, 3, 5, 6, 7, 8, TimeSpan.Zero),
            Headings = [new TextRange(0, 3)],
            Seams = [4],
        };
        return StoredArticles.Indexed(
            new StoredArticle(article, [new Passage(new TextRange(0, text.Length), "The")], vector), BackedUpPlace.Dimensions);
    }
}
