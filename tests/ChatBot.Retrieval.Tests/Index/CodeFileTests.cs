using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

/// <summary>The file that the codes of a large index lie in.</summary>
public sealed class CodeFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Codes => folder.File("index.db-codes");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_one_has_written_the_next_finds_in_the_file_without_reading_the_index()
    {
        await PutAsync("index.db", 2_000);
        var written = File.GetLastWriteTimeUtc(Codes);

        (await FindAsync("index.db", 1_234)).ShouldBe("a123");

        File.GetLastWriteTimeUtc(Codes).ShouldBe(written);
    }

    [Fact]
    public async Task A_small_index_has_no_such_file()
    {
        await PutAsync("index.db", 20, passagesInFile: 50_000);

        File.Exists(Codes).ShouldBeFalse();
        (await FindAsync("index.db", 11, passagesInFile: 50_000)).ShouldBe("a1");
        File.Exists(Codes).ShouldBeFalse();
    }

    [Fact]
    public async Task The_file_of_another_index_is_made_anew()
    {
        await PutAsync("index.db", 100);
        await PutAsync("other.db", 100, prefix: "other ");
        File.Copy(folder.File("other.db-codes"), Codes, overwrite: true);

        (await FindAsync("index.db", 55)).ShouldBe("a5");
        File.ReadAllBytes(Codes).ShouldNotBe(File.ReadAllBytes(folder.File("other.db-codes")));
    }

    [Fact]
    public async Task An_earlier_copy_of_the_index_that_has_gone_another_way_is_searched_by_its_own_vectors()
    {
        await PutAsync("index.db", 100);
        File.Copy(folder.File("index.db"), folder.File("kept.db"));
        await PutAsync("index.db", 300);
        File.Copy(folder.File("kept.db"), folder.File("index.db"), overwrite: true);
        await PutAsync("index.db", 310, prefix: "other ");

        (await FindAsync("index.db", 305, prefix: "other ")).ShouldBe("a30");
        (await FindAsync("index.db", 205, prefix: "other ")).ShouldBe("a20");
        (await FindAsync("index.db", 55)).ShouldNotBe("none");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(5_000)]
    public async Task A_damaged_or_cut_file_is_made_anew(int length)
    {
        await PutAsync("index.db", 100);
        using (var file = File.OpenWrite(Codes))
            file.SetLength(length);

        (await FindAsync("index.db", 55)).ShouldBe("a5");
    }

    [Fact]
    public async Task Where_no_file_can_be_made_the_vectors_are_searched_in_memory()
    {
        Directory.CreateDirectory(Codes);
        await PutAsync("index.db", 100);

        (await FindAsync("index.db", 55)).ShouldBe("a5");
    }

    [Fact]
    public async Task Searches_go_on_while_another_process_writes_and_makes_the_file_anew()
    {
        await PutAsync("index.db", 100);
        await using var reader = await OpenAsync("index.db");
        (await FindAsync(reader, "passage 55")).ShouldBe("a5");

        File.Delete(Codes);
        await PutAsync("index.db", 2_500);

        (await FindAsync(reader, "passage 55")).ShouldBe("a5");
        (await FindAsync(reader, "passage 2345")).ShouldBe("a234");
        (await FindAsync("index.db", 2_345)).ShouldBe("a234");
    }

    [Fact]
    public async Task Articles_that_come_and_go_do_not_let_the_file_hold_more_and_more()
    {
        await using var index = await OpenAsync("index.db");
        for (var round = 0; round < 14; round++)
        {
            await index.PutAsync(
                IndexedArticles.Make("a", [.. Enumerable.Range(0, 10_000).Select(at => $"passage {round} {at}")]), CancellationToken.None);
            (await FindAsync(index, $"passage {round} 77")).ShouldBe("a");
        }

        var first = (await index.NearestPassagesAsync(HashingEncoder.VectorOf("x"), 1, CancellationToken.None))[0].PassageKey;
        first.ShouldBeGreaterThan(130_000);
        (await FindAsync(index, "passage 13 9999")).ShouldBe("a");
    }

    private async Task PutAsync(string name, int passages, string prefix = "", int passagesInFile = 1)
    {
        await using var index = await OpenAsync(name, passagesInFile);
        var there = (await index.CountAsync(CancellationToken.None)).Articles;
        for (var article = there; article < passages / 10; article++)
            await index.PutAsync(
                IndexedArticles.Make($"a{article}", [.. Enumerable.Range(0, 10).Select(at => $"{prefix}passage {(article * 10) + at}")]),
                CancellationToken.None);
    }

    private async Task<string> FindAsync(string name, int passage, string prefix = "", int passagesInFile = 1)
    {
        await using var index = await OpenAsync(name, passagesInFile);
        return await FindAsync(index, $"{prefix}passage {passage}");
    }

    private static async Task<string> FindAsync(SqliteArticleIndex index, string passage) =>
        (await index.NearestPassagesAsync(HashingEncoder.VectorOf(passage), 1, CancellationToken.None))
            is [{ Score: > 0.999 } best] ? best.ArticleId : "none";

    private Task<SqliteArticleIndex> OpenAsync(string name, int passagesInFile = 1) => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File(name), PassagesInFile = passagesInFile },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
