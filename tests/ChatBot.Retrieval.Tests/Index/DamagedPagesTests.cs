using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Index.Sqlite;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>Pages of SQLite's own that are none any more.</summary>
public sealed class DamagedPagesTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private SqliteIndexOptions Options => new() { Path = folder.File("index.db") };

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        await using var index = await OpenAsync();
        for (var number = 0; number < 20; number++)
            await index.PutAsync(IndexedArticles.Make($"ferry-{number}", $"Ferry {number} sails", "The crew rests"), None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("texts")]
    [InlineData("passages")]
    [InlineData("statements")]
    [InlineData("passage_terms_data")]
    [InlineData("article_words")]
    public async Task A_damaged_table_is_named(string table)
    {
        DamagedFile.Break(Options.Path, table);

        PageCheck.Run(Options, None).ShouldContain(damage => damage.Name == table);
        await Task.CompletedTask;
    }

    [Fact]
    public void Of_a_sound_file_no_table_is_named() => PageCheck.Run(Options, None).ShouldBeEmpty();

    [Fact]
    public void What_is_wrong_between_tables_and_their_indexes_is_named_too()
    {
        DamagedFile.Run(Options.Path, "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_articles_1'");

        PageCheck.Run(Options, None).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Articles_whose_page_is_none_are_left_out_and_searching_goes_on()
    {
        DamagedFile.Break(Options.Path, "texts");
        await using IArticleIndex index = await OpenAsync();
        index.LastingFault.ShouldBeNull();
        var told = new List<IndexException>();

        (await index.MatchPassagesAsync(["sails"], 30, None)).Count.ShouldBe(20);
        (await index.FindSoundAsync("ferry-3", told.Add, None)).ShouldBeNull();

        var damage = told.ShouldHaveSingleItem();
        damage.Fault.ShouldBe(IndexFault.DamagedArticle);
        damage.Message.ShouldContain("ferry-3");
        damage.Message.ShouldContain("chatbot repair");
        index.LastingFault.ShouldBe(damage);
    }

    [Fact]
    public async Task What_no_question_can_go_on_without_is_refused_with_what_to_do()
    {
        DamagedFile.Break(Options.Path, "passage_terms_data");
        await using var index = await OpenAsync();

        var refusal = await Should.ThrowAsync<IndexException>(async () => await index.MatchPassagesAsync(["sails"], 10, None));

        refusal.Fault.ShouldBe(IndexFault.Corrupt);
        refusal.Message.ShouldBe($"The index {Options.Path} is damaged; {SqliteFaults.Remedy}.");
        index.LastingFault.ShouldBe(refusal);
    }

    private async Task<SqliteArticleIndex> OpenAsync() =>
        await SqliteArticleIndex.OpenAsync(Options, HashingEncoder.Identity, HashingEncoder.DefaultDimensions, None);
}
