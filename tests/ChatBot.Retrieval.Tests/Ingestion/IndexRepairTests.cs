using System.Text.RegularExpressions;
using ChatBot.Articles.Passages;
using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Ingestion;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Ingestion;

public sealed partial class IndexRepairTests : IAsyncLifetime, IDisposable
{
    private const int Articles = 40;

    private readonly TemporaryFolder folder = new();
    private readonly HashingEncoder encoder = new();

    private string Damaged => folder.File("index.db");

    private string Repaired => folder.File("repaired.db");

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        for (var number = 0; number < Articles; number++)
            folder.Write($"articles/ferry-{number}.txt",
                $"Ferry {number} sails again\n\nThe ferry of line {number} sailed on Monday. “We waited for {number} days,” said Lena "
                + $"Dahl, who runs pier {number}. The crew of boat {number} had asked for longer breaks.");
        await using var index = await IngestingProgram.OpenAsync(Damaged);
        await IngestAsync(index);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        encoder.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_sound_index_is_taken_over_whole_without_encoding_anything()
    {
        var (whole, before) = (IndexDump.Of(Damaged), encoder.Encoded);

        var report = await RepairAsync();

        (report.Kept, report.Encoded, report.Lost.Length).ShouldBe((Articles, 0, 0));
        encoder.Encoded.ShouldBe(before);
        await ReadAgainAsync();
        IndexDump.Of(Repaired).ShouldBe(whole);
    }

    [Theory]
    [InlineData("passage_terms_data", Articles)]
    [InlineData("articles", 0)]
    [InlineData("sqlite_autoindex_articles_1", Articles)]
    [InlineData("statements", Articles)]
    [InlineData("passages", Articles)]
    [InlineData("vectors", Articles)]
    [InlineData("texts", 0)]
    [InlineData("sources", Articles)]
    [InlineData("meta", Articles)]
    [InlineData("sqlite_master", 0)]
    public async Task Whatever_table_is_damaged_the_same_index_comes_of_it(string table, int kept)
    {
        var whole = IndexDump.Of(Damaged);
        DamagedFile.Break(Damaged, table);

        (await RepairAsync()).Kept.ShouldBe(kept);

        await ReadAgainAsync();
        IndexDump.Of(Repaired).ShouldBe(whole);
    }

    [Fact]
    public async Task Whatever_bytes_change_the_same_index_comes_of_it()
    {
        var (whole, bytes) = (WithoutVectors(IndexDump.Of(Damaged)), await File.ReadAllBytesAsync(Damaged));
        var (random, kept) = (new Random(29), 0);
        for (var round = 0; round < 12; round++)
        {
            await File.WriteAllBytesAsync(Damaged, bytes);
            DamagedFile.Flip(Damaged, random, 1 << (round / 2));

            kept += (await RepairAsync()).Kept;

            await ReadAgainAsync();
            WithoutVectors(IndexDump.Of(Repaired)).ShouldBe(whole);
            File.Delete(Repaired);
        }

        kept.ShouldBeGreaterThan(5 * Articles);
    }

    [Fact]
    public async Task A_changed_text_is_lost_and_named_with_its_origin()
    {
        DamagedFile.Run(Damaged, "UPDATE texts SET text = replace(text, 'sailed', 'sinked') WHERE article = 7");

        var report = await RepairAsync();

        report.Kept.ShouldBe(Articles - 1);
        var lost = report.Lost.ShouldHaveSingleItem();
        lost.Id.ShouldNotBeNull();
        lost.Origin.ShouldNotBeNull().ShouldStartWith(folder.File("articles"));
    }

    [Fact]
    public async Task A_vector_that_can_be_none_is_made_anew()
    {
        DamagedFile.Run(Damaged, "UPDATE vectors SET vectors = zeroblob(length(vectors)) WHERE article IN (3, 4)");

        (await RepairAsync()).Encoded.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_another_process_uses_is_refused()
    {
        await using var index = await IngestingProgram.OpenAsync(Damaged);
        await index.CountAsync(None);

        Should.Throw<IndexException>(Open).Fault.ShouldBe(IndexFault.Locked);
    }

    [Fact]
    public void Of_a_file_that_is_no_database_nothing_can_be_read()
    {
        File.WriteAllText(Damaged, new string('x', 8192));

        Open().ShouldBeNull();
    }

    // A byte that hardly turns a vector is not noticed, and does no harm.
    private static string WithoutVectors(string dump) => Vector().Replace(dump, "");

    [GeneratedRegex(@" \| (?:[0-9A-F]{128})+(?=\n)")]
    private static partial Regex Vector();

    private DamagedIndex? Open() => DamagedIndex.Open(
        new SqliteIndexOptions { Path = Damaged, BusyTimeout = TimeSpan.Zero }, HashingEncoder.Identity, HashingEncoder.DefaultDimensions);

    private async Task<RepairReport> RepairAsync()
    {
        using var damaged = Open();
        await using var whole = await IngestingProgram.OpenAsync(Repaired);
        return damaged is null ? new(0, 0, [])
            : await new IndexRepair(new PassageSplitter(new PassageOptions()), encoder).RunAsync(damaged, whole, null, None);
    }

    private async Task ReadAgainAsync()
    {
        await using var index = await IngestingProgram.OpenAsync(Repaired);
        await IngestAsync(index);
    }

    private Task<IngestReport> IngestAsync(SqliteArticleIndex index) =>
        IngestingProgram.MakeIngestor(index, encoder, folder.Path).IngestAsync(new IngestRequest([folder.File("articles")]), null, None);
}
