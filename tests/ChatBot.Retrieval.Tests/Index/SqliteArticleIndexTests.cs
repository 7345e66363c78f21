using ChatBot.Retrieval.Index;
using ChatBot.Retrieval.Tests.Support;

namespace ChatBot.Retrieval.Tests.Index;

public sealed class SqliteArticleIndexTests : ArticleIndexConformance, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override async Task<IArticleIndex> OpenAsync() => await SqliteArticleIndex.OpenAsync(
        new SqliteIndexOptions { Path = _folder.File("new folder/index.db") },
        HashingEncoder.Identity, HashingEncoder.DefaultDimensions, CancellationToken.None);
}
