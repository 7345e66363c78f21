using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Reads articles from files and folders. What cannot be read is a result that says why, and the rest is read. Safe for concurrent use.
/// </summary>
/// <param name="contentRoot">Folder that derived ids are relative to (<see cref="ArticleId.FromPath"/>).</param>
/// <param name="options">Limits.</param>
public sealed class ArticleReader(string contentRoot, ArticleOptions options)
{
    private readonly string contentRoot = Path.GetFullPath(contentRoot);

    /// <summary>Reads a file, or the readable files of a folder in ordinal order of their paths
    /// (<see cref="ArticleFiles.List"/>).</summary>
    public async IAsyncEnumerable<ReadResult> ReadAsync(string path, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = ArticleFiles.List(path, cancellationToken);
        foreach (var failure in listing.Failures)
            yield return ReadResult.Of(failure);
        foreach (var file in listing.Files)
        {
            await foreach (var result in ReadFileAsync(file, cancellationToken))
                yield return result;
        }
    }

    /// <summary>
    /// Reads the articles of one file, in order. Where an id stands in it twice and means another article, that has an id of its own.
    /// </summary>
    public async IAsyncEnumerable<ReadResult> ReadFileAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new SourceFile(file.Path, contentRoot);
        if (file.Length == 0)
        {
            // Which is also how a pipe or a device looks.
            yield return source.Fail("The file is empty.");
            yield break;
        }

        var ids = new FileIds(contentRoot);
        await foreach (var result in new ContentReader(options).ReadFileAsync(source, file.Length, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return result.IsArticle ? ids.ToldApart(result) : result;
        }
    }

    /// <summary>The article under an id of its own, where one of the same id was read from elsewhere.</summary>
    public Article ToldApart(Article article) => article.WithId(ArticleId.ToldApart(article.Id, article.Origin, contentRoot));
}
