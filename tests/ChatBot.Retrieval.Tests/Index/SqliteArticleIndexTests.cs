using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class SqliteArticleIndexTests : ArticleIndexConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_file_and_what_lies_beside_it_are_their_owner_s_alone()
    {
        await using var index = (SqliteArticleIndex)await OpenAsync();
        await index.CountAsync(CancellationToken.None);

        var files = Directory.GetFiles(Path.GetDirectoryName(folder.File("new folder/index.db"))!);
        files.Length.ShouldBe(3);
        files.ShouldAllBe(file => OperatingSystem.IsWindows()
            || File.GetUnixFileMode(file) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    protected override async Task<IArticleIndex> OpenAsync() => await SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File("new folder/index.db") },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}

/// <summary>With the vectors in a mapped file.</summary>
public sealed class MappedSqliteArticleIndexTests : ArticleIndexConformance, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_file_of_the_vectors_is_its_owner_s_alone()
    {
        await using var index = (SqliteArticleIndex)await OpenAsync();
        await index.PutAsync(IndexedArticles.Make("a", "One passage"), CancellationToken.None);
        await index.NearestPassagesAsync(HashingEncoder.VectorOf("One passage"), 1, CancellationToken.None);

        File.Exists(folder.File("index.db-codes")).ShouldBeTrue();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.File("index.db-codes")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    protected override async Task<IArticleIndex> OpenAsync() => await SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = folder.File("index.db"), PassagesInFile = 1 },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
