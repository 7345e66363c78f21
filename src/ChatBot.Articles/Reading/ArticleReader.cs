using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace ChatBot.Articles.Reading;

/// <summary>
/// Reads articles from files and folders. What cannot be read is a result that says why, and the rest is read. Safe for concurrent use.
/// </summary>
/// <param name="contentRoot">Folder that derived ids are relative to (<see cref="ArticleId.FromPath"/>).</param>
/// <param name="options">Limits.</param>
public sealed class ArticleReader(string contentRoot, ArticleOptions options)
{
    private const string NoAccess = "The file may not be opened; check its permissions.";

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
        if (Refusal(file) is { } refusal)
        {
            yield return ReadResult.Of(new ReadFailure(file.Path, null, refusal));
            yield break;
        }
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var results = ArticleFiles.FormatOf(file.Path) == ArticleFormat.JsonLines ? ReadLinesAsync(file, cancellationToken) : ReadWholeAsync(file, cancellationToken);
        await foreach (var (result, line) in results)
        {
            yield return result.IsArticle && !ids.Add(result.Article.Id)
                ? ReadResult.Of(new ReadFailure(file.Path, line, $"The id \"{result.Article.Id}\" is that of an earlier article of this file."))
                : result;
        }
    }

    private string? Refusal(ArticleFile file)
    {
        if (file.Length == 0)
            return "The file is empty.";
        var limit = ArticleFiles.FormatOf(file.Path) == ArticleFormat.JsonLines ? options.MaxJsonLinesBytes : options.MaxFileBytes;
        return file.Length <= limit
            ? null
            : FormattableString.Invariant($"The file has {Megabytes(file.Length)} MB and the limit is {Megabytes(limit)} MB; split it, or raise the limit in the settings.");
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.#}");

    private async IAsyncEnumerable<(ReadResult Result, int? Line)> ReadWholeAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        List<ReadResult> results = [];
        try
        {
            var bytes = await ReadBytesAsync(file, cancellationToken);
            results.AddRange(ReadBytes(file, bytes, cancellationToken));
        }
        catch (ArticleFaultException fault)
        {
            results.Add(ReadResult.Of(new ReadFailure(file.Path, fault.Line, fault.Message)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            results.Add(ReadResult.Of(new ReadFailure(file.Path, null, NoAccess)));
        }
        foreach (var result in results)
            yield return (result, null);
    }

    private async Task<byte[]> ReadBytesAsync(ArticleFile file, CancellationToken cancellationToken)
    {
        await using var stream = Open(file);
        if (stream.Length > options.MaxFileBytes)
            throw new ArticleFaultException("The file grew over the limit while it was read.");
        var bytes = new byte[stream.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    private static FileStream Open(ArticleFile file) => new(file.Path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    private IEnumerable<ReadResult> ReadBytes(ArticleFile file, byte[] bytes, CancellationToken cancellationToken)
    {
        var id = ArticleId.FromPath(file.Path, _contentRoot);
        return ArticleFiles.FormatOf(file.Path) switch
        {
            ArticleFormat.Markdown => [Build(file, null, MarkdownFile.Read(TextDecoding.Decode(bytes), id, file.Path, options))],
            ArticleFormat.Html => [Build(file, null, HtmlFile.Read(TextDecoding.DecodePage(bytes), id, file.Path, options, cancellationToken))],
            ArticleFormat.Json => JsonFile.Records(TextDecoding.Decode(bytes)).Select(record => ReadRecord(file, null, record.Record, record.Number)),
            _ => [Build(file, null, new() { DerivedId = id, Origin = file.Path, Text = WrappedLines.Join(TextDecoding.Decode(bytes)) })],
        };
    }

    private async IAsyncEnumerable<(ReadResult Result, int? Line)> ReadLinesAsync(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var lines = Lines(file, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            ReadFailure? failure = null;
            try
            {
                if (!await lines.MoveNextAsync())
                    yield break;
            }
            catch (DecoderFallbackException)
            {
                failure = new(file.Path, null, "The file is not in the encoding that its byte order mark names; save it as UTF-8.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failure = new(file.Path, null, NoAccess);
            }
            if (failure is not null)
            {
                yield return (ReadResult.Of(failure), null);
                yield break;
            }
            var (number, bytes) = lines.Current;
            yield return (ReadLine(file, number, bytes), number);
        }
    }

    private async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte>? Bytes)> Lines(ArticleFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = Open(file);
        var opening = new byte[4];
        var read = await stream.ReadAtLeastAsync(opening, opening.Length, throwOnEndOfStream: false, cancellationToken);
        var mark = TextDecoding.ByteOrderMark(opening.AsSpan(0, read));
        stream.Position = mark?.Length ?? 0;
        await using var utf8 = mark is { Length: not 3 } wide ? Encoding.CreateTranscodingStream(stream, wide.Encoding, Encoding.UTF8) : stream;
        await foreach (var line in JsonLines.ReadAsync(utf8, options.MaxLineBytes, cancellationToken))
            yield return line;
    }

    private ReadResult ReadLine(ArticleFile file, int number, ReadOnlyMemory<byte>? line)
    {
        if (line is not { } bytes)
            return ReadResult.Of(new ReadFailure(file.Path, number, FormattableString.Invariant($"The line is longer than {Megabytes(options.MaxLineBytes)} MB.")));
        try
        {
            var json = TextDecoding.DecodeUtf8(bytes.Span);
            return ReadRecord(file, number, JsonElement.Parse(json, JsonRecord.ParseOptions), number);
        }
        catch (ArticleFaultException fault)
        {
            return ReadResult.Of(new ReadFailure(file.Path, number, fault.Message));
        }
        catch (JsonException exception)
        {
            return ReadResult.Of(new ReadFailure(file.Path, number, JsonFault.Describe(exception)));
        }
    }

    private ReadResult ReadRecord(ArticleFile file, int? line, JsonElement record, int? number)
    {
        try
        {
            return Build(file, line, JsonRecord.Read(record, ArticleId.FromPath(file.Path, _contentRoot, number), file.Path), number);
        }
        catch (ArticleFaultException fault)
        {
            return ReadResult.Of(new ReadFailure(file.Path, line, Locate(fault.Message, line, number)));
        }
    }

    private static ReadResult Build(ArticleFile file, int? line, RawArticle raw, int? number = null) =>
        ArticleBuilder.TryBuild(raw, out var article, out var problem)
            ? ReadResult.Of(article)
            : ReadResult.Of(new ReadFailure(file.Path, line, Locate($"{char.ToUpperInvariant(problem[0])}{problem.AsSpan(1)}.", line, number)));

    /// <summary>Names the record of a .json array, which has no line.</summary>
    private static string Locate(string message, int? line, int? number) =>
        line is null && number is { } record ? FormattableString.Invariant($"Record {record}: {message}") : message;
}
