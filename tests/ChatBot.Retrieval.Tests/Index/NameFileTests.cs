using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class NameFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Names => folder.File("index.db-names");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_one_has_counted_the_next_reads_from_the_file()
    {
        await PutAsync("index.db", 0, 5, "Flood in Kyiv");
        (await CountAsync("index.db")).ShouldBe("Flood 5, Kyiv 5");
        var first = File.ReadAllBytes(Names);
        await PutAsync("other.db", 0, 5, "Storm over Lviv");
        await CountAsync("other.db");

        File.Move(folder.File("other.db-names"), Names, overwrite: true);
        (await CountAsync("index.db")).ShouldBe("Lviv 5, Storm 5", "The articles are known by their keys, ids and lengths.");

        File.WriteAllBytes(Names, first);
        (await CountAsync("index.db")).ShouldBe("Flood 5, Kyiv 5");
    }

    [Fact]
    public async Task Who_has_brought_articles_in_leaves_their_names_counted()
    {
        await PutAsync("index.db", 0, 5, "Flood in Kyiv");

        File.Exists(Names).ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_and_went_since_is_counted_too()
    {
        await PutAsync("index.db", 0, 50, "Flood in Kyiv");
        await CountAsync("index.db");
        var written = File.ReadAllBytes(Names);

        await PutAsync("index.db", 50, 1, "Aid for Kyiv");
        (await CountAsync("index.db")).ShouldBe("Aid 1, Flood 50, Kyiv 51");
        File.ReadAllBytes(Names).ShouldBe(written);

        await using (var index = await OpenAsync("index.db"))
            await index.RemoveAsync("a7", CancellationToken.None);
        (await CountAsync("index.db")).ShouldBe("Aid 1, Flood 49, Kyiv 50");
        File.ReadAllBytes(Names).ShouldNotBe(written);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(100)]
    public async Task A_damaged_or_cut_file_is_not_looked_at(int length)
    {
        await PutAsync("index.db", 0, 5, "Flood in Kyiv");
        await CountAsync("index.db");
        using (var file = File.OpenWrite(Names))
            file.SetLength(length);

        (await CountAsync("index.db")).ShouldBe("Flood 5, Kyiv 5");
    }

    [Fact]
    public async Task The_file_is_its_owner_s_alone_and_a_small_index_has_none()
    {
        await PutAsync("index.db", 0, 5, "Flood in Kyiv", passagesInFile: 11);
        await CountAsync("index.db", passagesInFile: 11);
        File.Exists(Names).ShouldBeFalse();

        await CountAsync("index.db", passagesInFile: 10);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(Names).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.GetFiles(folder.Path).ShouldNotContain(file => file.Contains("-names."), "What is written is put in its place whole.");
    }

    [Fact]
    public async Task Where_no_file_can_be_made_names_are_counted_all_the_same()
    {
        Directory.CreateDirectory(Names);
        await PutAsync("index.db", 0, 5, "Flood in Kyiv");

        (await CountAsync("index.db")).ShouldBe("Flood 5, Kyiv 5");
    }

    private async Task PutAsync(string name, int first, int count, string text, int passagesInFile = 1)
    {
        await using var index = await OpenAsync(name, passagesInFile);
        for (var article = first; article < first + count; article++)
            await index.PutAsync(IndexedArticles.Make($"a{article}", text, "more"), CancellationToken.None);
    }

    private async Task<string> CountAsync(string name, int passagesInFile = 1)
    {
        await using var index = await OpenAsync(name, passagesInFile);
        return string.Join(", ", (await index.ListNamesAsync(CancellationToken.None)).Select(count => $"{count.Name} {count.Articles}"));
    }

    private Task<SqliteArticleIndex> OpenAsync(string name, int passagesInFile = 1) => SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File(name), PassagesInFile = passagesInFile },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
