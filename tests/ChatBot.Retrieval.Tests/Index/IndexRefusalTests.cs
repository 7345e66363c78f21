using ChatBot.Articles;
using ChatBot.Language;
using ChatBot.Language.Speech;
using ChatBot.Language.Statements;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;
using Microsoft.Data.Sqlite;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class IndexRefusalTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string IndexFile => folder.File("index.db");

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_index_of_a_newer_version_is_refused()
    {
        await MakeIndexAsync("text");
        Run("UPDATE meta SET value = 99 WHERE name = 'schema'");

        var refusal = await RefusedAsync(IndexFile);

        refusal.Fault.ShouldBe(IndexFault.OtherVersion);
        refusal.Message.ShouldContain("newer version");
        refusal.Message.ShouldContain("remove the file");
    }

    [Fact]
    public async Task An_index_of_an_older_version_is_refused()
    {
        await MakeIndexAsync("text");
        Run("UPDATE meta SET value = 0 WHERE name = 'schema'");

        (await RefusedAsync(IndexFile)).Message.ShouldContain("older version");
    }

    [Fact]
    public async Task An_index_of_passages_cut_otherwise_is_refused_with_both_ways()
    {
        await using (await OpenAsync(IndexFile, HashingEncoder.Identity + " with passages of 100 words"))
        {
        }

        var refusal = await RefusedAsync(IndexFile, HashingEncoder.Identity + " with passages of 200 words");

        refusal.Fault.ShouldBe(IndexFault.OtherPassages);
        refusal.Message.ShouldContain("passages of 100 words");
        refusal.Message.ShouldContain("passages of 200 words");
        refusal.Message.ShouldContain("Index:Path");
    }

    [Theory]
    [InlineData("x")]
    [InlineData("This is a text file. It is long enough to hold what the header of a database would hold, a hundred bytes.")]
    [InlineData("SQLite format 3\0, or so it says, and then it goes on with something that is no header at all, for a while.")]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_was(string content)
    {
        folder.Write("index.db", content);

        (await RefusedAsync(IndexFile)).Fault.ShouldBe(IndexFault.Corrupt);
        File.ReadAllText(IndexFile).ShouldBe(content);
    }

    [Fact]
    public async Task A_file_that_has_lost_the_list_of_its_tables_is_not_taken_for_an_empty_one()
    {
        await MakeIndexAsync("text");
        var damaged = await File.ReadAllBytesAsync(IndexFile);
        // How many tables the first page holds.
        (damaged[103], damaged[104]) = (0, 0);
        await File.WriteAllBytesAsync(IndexFile, damaged);

        (await RefusedAsync(IndexFile)).Fault.ShouldBe(IndexFault.Corrupt);
        (await File.ReadAllBytesAsync(IndexFile)).ShouldBe(damaged);
    }

    [Fact]
    public async Task An_empty_file_becomes_an_index()
    {
        folder.Write("index.db", "");

        await using var index = await OpenAsync(IndexFile);

        (await index.CountAsync(None)).Articles.ShouldBe(0);
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused_and_left_as_it_was()
    {
        Run("CREATE TABLE meta (name TEXT, value TEXT)");
        var before = File.ReadAllBytes(IndexFile);

        (await RefusedAsync(IndexFile)).Fault.ShouldBe(IndexFault.Foreign);
        File.ReadAllBytes(IndexFile).ShouldBe(before);
    }

    [Fact]
    public async Task A_damaged_index_fails_with_a_clear_message_and_never_with_another_exception()
    {
        await MakeIndexAsync([.. Enumerable.Range(0, 40).Select(i => $"some words in passage {i}")]);
        var whole = File.ReadAllBytes(IndexFile);
        var random = new Random(7);
        var failures = 0;

        for (var round = 0; round < 30; round++)
        {
            var damaged = round < 10 ? whole[..(whole.Length * (round + 1) / 12)] : [.. whole];
            for (var i = 0; round >= 10 && i < 400; i++)
                damaged[random.Next(100, damaged.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(IndexFile, damaged);
            try
            {
                await using var index = await OpenAsync(IndexFile);
                await index.MatchPassagesAsync(["words", "passage", "7"], 10, None);
                await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 10, None);
                await index.FindAsync("a", None);
                await index.ListNamesAsync(None);
                await index.PutAsync(IndexedArticles.Make("a", "new text"), None);
            }
            catch (IndexException exception)
            {
                exception.Message.ShouldContain(IndexFile);
                failures++;
            }
        }

        failures.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("UPDATE texts SET text = replace(text, 'agreed', 'refuse')")]
    [InlineData("UPDATE articles SET title = 'Title of b'")]
    [InlineData("UPDATE articles SET source = 'AP Nevs'")]
    [InlineData("UPDATE articles SET url = 'https://example.net/a'")]
    [InlineData("UPDATE articles SET author = NULL")]
    [InlineData("UPDATE articles SET published_at = replace(published_at, '2025', '2015')")]
    [InlineData("UPDATE articles SET headings = '[0,6,5,0]'")]
    [InlineData("UPDATE articles SET seams = '[1,3]'")]
    [InlineData("UPDATE texts SET checksum = substr(checksum, 1, 20)")]
    public async Task An_article_that_is_not_as_it_was_written_is_refused_by_its_id(string damage)
    {
        await MakeIndexAsync("The council agreed.");
        Run(damage);
        await using var index = await OpenAsync(IndexFile);

        var refusal = await Should.ThrowAsync<IndexException>(async () => await index.FindAsync("a", None));
        refusal.Fault.ShouldBe(IndexFault.DamagedArticle);
        refusal.Message.ShouldContain("article a ");
        refusal.Message.ShouldContain(IndexFile);
        refusal.Message.ShouldContain("chatbot repair");
        index.LastingFault.ShouldBe(refusal);
    }

    [Fact]
    public async Task A_damaged_article_is_left_out_where_others_are_wanted_and_can_be_removed_and_written_again()
    {
        await MakeIndexAsync("The council agreed.");
        Run("UPDATE texts SET text = 'The council refused.'");
        await using IArticleIndex index = await OpenAsync(IndexFile);
        await index.PutAsync(IndexedArticles.Make("b", "Another one"), None);
        var told = new List<string>();

        (await index.FindSoundAsync("a", damage => told.Add(damage.Message), None)).ShouldBeNull();
        (await index.FindSoundAsync("b", damage => told.Add(damage.Message), None)).ShouldNotBeNull();

        told.ShouldHaveSingleItem().ShouldContain("article a ");
        (await index.RemoveAsync("a", None)).ShouldBeTrue();
        await index.PutAsync(IndexedArticles.Make("a", "The council agreed."), None);
        (await index.FindAsync("a", None))!.Text.ShouldBe("The council agreed.");
    }

    [Theory]
    [InlineData("UPDATE statements SET speaker_start = speaker_start + 1")]
    [InlineData("UPDATE statements SET speaker_start = NULL, speaker_length = NULL")]
    [InlineData("UPDATE statements SET start = -4")]
    [InlineData("UPDATE statements SET length = 12345678901")]
    [InlineData("UPDATE statements SET cue = 'denied'")]
    [InlineData("UPDATE statements SET force = 'Deny'")]
    [InlineData("UPDATE statements SET kind = 'Whatever'")]
    [InlineData("DELETE FROM statements")]
    public async Task Statements_that_are_not_as_they_were_written_are_refused(string damage)
    {
        await MakeIndexAsync("Anna Berg said no. Lena Dahl agreed.");
        Run(damage);
        await using var index = await OpenAsync(IndexFile);

        (await Should.ThrowAsync<IndexException>(async () => await index.GetStatementsAsync(["a"], None)))
            .Fault.ShouldBe(IndexFault.Corrupt);
    }

    [Theory]
    [InlineData("UPDATE passages SET length = length + 1")]
    [InlineData("UPDATE passages SET start = -1")]
    [InlineData("UPDATE passages SET length = -1")]
    public async Task A_passage_that_lies_outside_of_its_article_is_refused(string damage)
    {
        await MakeIndexAsync("The council agreed.");
        Run(damage);
        await using var index = await OpenAsync(IndexFile);

        Refused(await Should.ThrowAsync<IndexException>(async () => await index.ListPassagesAsync(["a"], None)));
    }

    [Fact]
    public async Task What_a_version_without_checksums_wrote_is_read_and_what_is_written_from_then_on_has_one()
    {
        await MakeIndexAsync("The council agreed.");
        Run("ALTER TABLE texts DROP COLUMN checksum");
        await using var index = await OpenAsync(IndexFile);
        (await index.FindAsync("a", None))!.Text.ShouldBe("The council agreed.");
        (await index.GetStatementsAsync(["a"], None))["a"].ShouldHaveSingleItem();

        await index.PutAsync(Said("The council agreed."), None);
        Run("UPDATE texts SET text = 'The council refused.'");

        (await Should.ThrowAsync<IndexException>(async () => await index.FindAsync("a", None))).Fault.ShouldBe(IndexFault.DamagedArticle);
    }

    [Fact]
    public async Task Whatever_bytes_of_the_file_change_an_article_is_read_as_it_was_written_or_refused()
    {
        string[] ids = [.. Enumerable.Range(0, 30).Select(i => $"article-{i}")];
        Article Written(string id) => IndexedArticles.Article(id, "hash", $"Anna Berg said no to {id}. Lena Dahl agreed.");
        await using (var index = await OpenAsync(IndexFile))
            foreach (var id in ids)
                await index.PutAsync(Said(Written(id).Text, id) with { Article = Written(id) }, None);
        var whole = File.ReadAllBytes(IndexFile);
        var random = new Random(11);
        var (read, refused) = (0, 0);

        for (var round = 0; round < 40; round++)
        {
            byte[] damaged = [.. whole];
            for (var i = 0; i <= round / 4; i++)
                damaged[random.Next(100, damaged.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(IndexFile, damaged);
            foreach (var id in ids)
            {
                try
                {
                    await using var index = await OpenAsync(IndexFile);
                    var article = await index.FindAsync(id, None);
                    var statements = await index.GetStatementsAsync([id], None);
                    var passages = await index.ListPassagesAsync([id], None);
                    await index.MatchPassagesAsync(["berg", "agreed."], 10, None);
                    await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 10, None);
                    if (article is null)
                        continue;
                    article.Text.ShouldBe(Written(id).Text);
                    article.Title.ShouldBe(Written(id).Title);
                    statements.GetValueOrDefault(id, []).ShouldBe(Said(article.Text, id).Statements);
                    passages.ShouldAllBe(passage => passage.Passage.Range.End <= article.Text.Length);
                    read++;
                }
                catch (IndexException refusal)
                {
                    refusal.Message.ShouldContain(IndexFile);
                    refused++;
                }
            }
        }

        read.ShouldBeGreaterThan(100);
        refused.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_path_that_cannot_be_written_is_refused()
    {
        var file = folder.Write("file.txt", "text");
        Directory.CreateDirectory(folder.File("folder"));

        (await RefusedAsync(Path.Combine(file, "index.db"))).Fault.ShouldBe(IndexFault.NotWritable);
        (await RefusedAsync(folder.File("folder"))).Fault.ShouldBe(IndexFault.NotWritable);
    }

    [Fact]
    public async Task An_index_that_another_process_holds_for_itself_is_refused()
    {
        await MakeIndexAsync("text");
        using var holder = Connect();
        Run(holder, "PRAGMA locking_mode = EXCLUSIVE");
        Run(holder, "BEGIN EXCLUSIVE");

        var refusal = await RefusedAsync(IndexFile);

        refusal.Fault.ShouldBe(IndexFault.Locked);
        refusal.Message.ShouldContain("locked by another process");
    }

    [Fact]
    public async Task While_another_process_writes_for_too_long_writing_fails_and_reading_goes_on()
    {
        await MakeIndexAsync("text");
        await using var index = await OpenAsync(IndexFile);
        using (var holder = Connect())
        {
            Run(holder, "BEGIN IMMEDIATE");

            var refusal = await Should.ThrowAsync<IndexException>(async () =>
                await index.PutAsync(IndexedArticles.Make("b", "other"), None));

            refusal.Fault.ShouldBe(IndexFault.Locked);
            (await index.MatchPassagesAsync(["text"], 10, None)).ShouldHaveSingleItem();
        }

        await index.PutAsync(IndexedArticles.Make("b", "other"), None);
        (await index.CountAsync(None)).Articles.ShouldBe(2);
    }

    private static async Task<SqliteArticleIndex> OpenAsync(
        string path, string encoder = HashingEncoder.Identity, int dimensions = HashingEncoder.DefaultDimensions) =>
        await SqliteArticleIndex.OpenAsync(new SqliteIndexOptions { Path = path, BusyTimeout = TimeSpan.Zero }, encoder, dimensions, None);

    private static async Task<IndexException> RefusedAsync(
        string path, string encoder = HashingEncoder.Identity, int dimensions = HashingEncoder.DefaultDimensions)
    {
        var refusal = await Should.ThrowAsync<IndexException>(async () => await OpenAsync(path, encoder, dimensions));
        refusal.Message.ShouldContain(path);
        refusal.Message.ShouldNotContain("\n");
        return refusal;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private async Task MakeIndexAsync(params string[] passages)
    {
        await using var index = await OpenAsync(IndexFile);
        await index.PutAsync(Said(string.Join('\n', passages)) with { Passages = IndexedArticles.Make("a", passages).Passages }, None);
    }

    // Its first words say something, and its first two words said it.
    private static IndexedArticle Said(string text, string id = "a")
    {
        var words = new TextRange(0, Math.Min(4, text.Length));
        return IndexedArticles.Make(id, text) with
        {
            Statements = [new Statement(words, StatementKind.Direct, words, words, words, "said", SpeechForce.Say)],
        };
    }

    private void Refused(IndexException refusal)
    {
        refusal.Fault.ShouldBe(IndexFault.Corrupt);
        refusal.Message.ShouldContain(IndexFile);
        refusal.Message.ShouldContain("article a ");
        refusal.Message.ShouldContain("chatbot repair");
    }

    private void Run(string sql)
    {
        using var connection = Connect();
        Run(connection, sql);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={IndexFile};Pooling=False");
        connection.Open();
        return connection;
    }
}
