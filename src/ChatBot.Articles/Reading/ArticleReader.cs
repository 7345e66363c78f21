using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Reads articles from files and folders. What cannot be read is a result that says why, and the rest is read. Safe for concurrent use.
/// </summary>
/// <param name="contentRoot">Folder that derived ids are relative to (<see cref="ArticleId.FromPath"/>).</param>
/// <param name="options">Limits.</param>
public sealed class ArticleReader(string contentRoot, ArticleOptions options)
{
    private readonly string _contentRoot = Path.GetFullPath(contentRoot);

    /// <summary>Reads a file, or the readable files of a folder in ordinal order of their paths (<see cref="ArticleFiles.List"/>).</summary>
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

    /// <summary>Reads the articles of one file, in order. An id that was used before in the file is a failure.</summary>
    public async IAsyncEnumerable<ReadResult> ReadFileAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new SourceFile(file, _contentRoot);
        if (Refusal(file) is { } refusal)
        {
            yield return source.Fail(refusal);
            yield break;
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var (result, line) in Results(source, cancellationToken))
        {
            yield return result.IsArticle && !ids.Add(result.Article.Id)
                ? source.Fail($"The id \"{result.Article.Id}\" is that of an earlier article of this file.", line)
                : result;
        }
    }

    private async IAsyncEnumerable<(ReadResult Result, int? Line)> Results(SourceFile source, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsJsonLines(source.Path))
        {
            await foreach (var result in JsonLinesFile.ReadAsync(source, options, cancellationToken))
                yield return result;
            yield break;
        }
        foreach (var result in await WholeFile.ReadAsync(source, options, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return (result, null);
        }
    }

    /// <summary>Why a file is not even opened: too large, or nothing in it (which is also how a pipe or a device looks).</summary>
    private string? Refusal(ArticleFile file)
    {
        if (file.Length == 0)
            return "The file is empty.";
        var limit = options.LimitOf(ArticleFiles.FormatOf(file.Path));
        return file.Length <= limit
            ? null
            : FormattableString.Invariant($"The file has {Megabytes(file.Length)} MB and the limit is {Megabytes(limit)} MB; split it, or raise its limit, Articles:MaxFileBytes (MaxMarkupBytes for .md and .html, MaxJsonLinesBytes for .jsonl).");
    }

    private static bool IsJsonLines(string path) => ArticleFiles.FormatOf(path) == ArticleFormat.JsonLines;

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.#}");
}
