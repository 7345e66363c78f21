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
    /// Reads the articles of one file, in order. Ids are told apart by the part of the file that they stand in, such as an archive's entry;
    /// one that was used before in the same part is a failure.
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

        var ids = new Dictionary<string, string?>(StringComparer.Ordinal);
        await foreach (var result in new ContentReader(options).ReadFileAsync(source, file.Length, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return result.IsArticle ? ToldApart(result, source, ids) : result;
        }
    }

    /// <summary>The article under an id of its own, where one of the same id was read from elsewhere.</summary>
    public Article ToldApart(Article article) => article.WithId(ArticleId.ToldApart(article.Id, article.Origin, contentRoot));

    private ReadResult ToldApart(ReadResult result, SourceFile source, Dictionary<string, string?> ids)
    {
        var article = result.Article!;
        if (ids.TryAdd(article.Id, result.Part))
            return result;
        var own = ids[article.Id] == result.Part ? null
            : article.WithId(ArticleId.ToldApart(article.Id, article.Origin, contentRoot, result.Part));
        return own is not null && ids.TryAdd(own.Id, result.Part)
            ? result.WithArticle(own)
            : source.Fail($"The id \"{article.Id}\" is that of an earlier article of this file.", result.Line);
    }
}
