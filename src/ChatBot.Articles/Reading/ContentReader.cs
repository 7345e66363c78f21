using System.Globalization;
using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using ChatBot.Articles.Reading.Archives;
using ChatBot.Articles.Reading.Documents;
using ChatBot.Articles.Reading.Encodings;
using ChatBot.Articles.Reading.Mails;
using ChatBot.Articles.Reading.Pages;
using ChatBot.Articles.Reading.Records;
using ChatBot.Articles.Reading.Texts;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Reading;

/// <summary>Reads one file and the files in it, each by its format. Not for concurrent use: what a file unpacks to is counted over all of
/// it.</summary>
internal sealed class ContentReader(ArticleOptions options)
{
    private readonly ReadBudget unpacked = new(options.MaxArchiveBytes, string.Create(CultureInfo.InvariantCulture,
        $"The file unpacks to more than {Megabytes(options.MaxArchiveBytes)} MB; what was read until then is kept. Split it, or raise "
        + $"Articles:MaxArchiveBytes."));

    /// <summary>The results in order; a file that cannot be read is one failure.</summary>
    public async IAsyncEnumerable<ReadResult> ReadFileAsync(SourceFile file, long length,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        FileStream? stream = null;
        ReadResult? failure = null;
        try
        {
            stream = file.Open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failure = file.Fail(SourceFile.NoAccess);
        }

        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        await using (stream!)
        {
            var (share, characters) = (0.0, 0L);
            await foreach (var result in Guarded(file, ReadAsync(file, stream!, length, 0, cancellationToken)))
            {
                // What is held in memory whole is read long before its last article comes: there the texts tell how far it is.
                characters += result.Article?.Text.Length ?? 0;
                var position = stream!.Position;
                share = Math.Clamp((double)(position < length ? position : characters) / Math.Max(1, length), share, 1);
                yield return result with { Share = share };
            }
        }
    }

    /// <summary>Reads a part of a file: an archive's entry, a mail's attachment. A part that no article is read from is left out.</summary>
    public IAsyncEnumerable<ReadResult> ReadPartAsync(SourceFile part, Stream content, int depth, CancellationToken cancellationToken) =>
        depth > options.MaxNestedArchives
            ? Of(part.LeaveOut("archive nested too deeply"))
            : Guarded(part, ReadAsync(part, new BudgetedStream(content, unpacked), null, depth, cancellationToken));

    private async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, Stream stream, long? length, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pipe = PipeReader.Create(stream, new(bufferSize: FormatFinder.OpeningBytes, leaveOpen: true));
        var opening = await pipe.ReadAtLeastAsync(FormatFinder.OpeningBytes, cancellationToken);
        var start = Start(opening.Buffer);
        var format = FormatFinder.Find(file.Name, start);
        // A file that was named to be read, and not only found, is text where nothing says otherwise.
        if (format is null && depth == 0 && FileKind.OfName(file.Name) is null && FileKind.Binary(start) is null)
            format = ArticleFormat.Text;
        pipe.AdvanceTo(opening.Buffer.Start);
        await using var content = pipe.AsStream(leaveOpen: true);
        if (format is null)
        {
            yield return file.LeaveOut(FileKind.OfName(file.Name) ?? FileKind.Unknown(file.Name));
            yield break;
        }

        var (limit, setting) = options.LimitOf(format.Value);
        if (length > limit)
        {
            yield return file.Fail(string.Create(CultureInfo.InvariantCulture,
                $"The file has {Megabytes(length.Value)} MB and the limit is "
                + $"{Megabytes(limit)} MB; split it, or raise {setting}."));
            yield break;
        }

        var bounded = new BudgetedStream(content, new ReadBudget(limit, FormattableString.Invariant(
            $"This has more than the limit of {Megabytes(limit)} MB; split it, or raise {setting}.")));
        var isNothing = true;
        await foreach (var result in ReadAsync(file, format.Value, bounded, start, depth, cancellationToken))
        {
            isNothing = false;
            yield return result.Kind is null ? result with { Kind = FormatFinder.NameOf(format.Value) } : result;
        }

        if (isNothing)
            yield return file.Fail("There is nothing in it to read.");
    }

    private static byte[] Start(ReadOnlySequence<byte> opening) =>
        opening.Slice(0, Math.Min(opening.Length, FormatFinder.OpeningBytes)).ToArray();

    private IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, ArticleFormat format, Stream content, byte[] start, int depth,
        CancellationToken cancellationToken) => format switch
        {
            ArticleFormat.JsonLines => JsonLinesFile.ReadAsync(file, content, start, options, cancellationToken),
            ArticleFormat.Gzip => GzipFile.ReadAsync(file, content, this, depth, cancellationToken),
            ArticleFormat.Zip => ZipFile.ReadAsync(file, content, this, options, depth, cancellationToken),
            ArticleFormat.Tar => TarFile.ReadAsync(file, content, this, options, depth, cancellationToken),
            ArticleFormat.Warc => WarcFile.ReadAsync(file, content, this, options, depth, cancellationToken),
            ArticleFormat.Mailbox => MailboxFile.ReadAsync(file, content, this, options, depth, cancellationToken),
            ArticleFormat.Mail => MailFile.ReadAsync(file, content, this, options, depth, cancellationToken),
            _ => ReadWholeAsync(file, format, content, cancellationToken),
        };

    /// <summary>Formats that are held in memory whole.</summary>
    private async IAsyncEnumerable<ReadResult> ReadWholeAsync(SourceFile file, ArticleFormat format, Stream content,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var bytes = await ReadAllAsync(content, cancellationToken);
        var results = format switch
        {
            ArticleFormat.Json => JsonFile.Read(file, Text(file, bytes), options),
            ArticleFormat.Csv => CsvFile.Read(file, Text(file, bytes), options),
            ArticleFormat.Xml => XmlFile.Read(file, Text(file, bytes), options),
            ArticleFormat.Html => [await HtmlFile.ReadAsync(file, Text(file, bytes), options, cancellationToken)],
            ArticleFormat.SavedPage => [await SavedPage.ReadAsync(file, bytes, options, cancellationToken)],
            ArticleFormat.Markdown => [MarkdownFile.Read(file, Text(file, bytes), options)],
            ArticleFormat.WireText => WireText.Read(file, bytes),
            ArticleFormat.Pdf => [PdfFile.Read(file, bytes, cancellationToken)],
            ArticleFormat.Word => [WordFile.Read(file, bytes, options)],
            ArticleFormat.OpenDocument => [OpenDocumentFile.Read(file, bytes, options)],
            _ => [PlainTextFile.Read(file, Text(file, bytes))],
        };
        foreach (var result in results)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return result;
        }
    }

    public static async Task<byte[]> ReadAllAsync(Stream content, CancellationToken cancellationToken)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancellationToken);
        return whole.ToArray();
    }

    private static string Text(SourceFile file, byte[] bytes)
    {
        var decoded = TextDecoding.Decode(bytes, file.Charset);
        file.Guess = decoded.Guess;
        return decoded.Text;
    }

    /// <summary>The results until one fails, and then why.</summary>
    private static async IAsyncEnumerable<ReadResult> Guarded(SourceFile file, IAsyncEnumerable<ReadResult> results)
    {
        await using var each = results.GetAsyncEnumerator();
        while (true)
        {
            ReadResult? failure = null;
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (ArticleFaultException fault)
            {
                failure = file.Fail(fault.Message, fault.Line);
            }
            catch (InvalidDataException)
            {
                failure = file.Fail("The file is damaged: it cannot be unpacked to its end. Get it again.");
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failure = file.Fail(SourceFile.NoAccess);
            }

            yield return failure ?? each.Current;
            if (failure is not null)
                yield break;
        }
    }

    private static async IAsyncEnumerable<ReadResult> Of(ReadResult result)
    {
        await Task.CompletedTask;
        yield return result;
    }

    private static string Megabytes(long bytes) => FormattableString.Invariant($"{bytes / 1024.0 / 1024.0:0.#}");
}
