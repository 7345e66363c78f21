namespace ChatBot.Articles.Reading;

/// <summary>Reads a file that is held in memory whole: text, Markdown, HTML, JSON.</summary>
internal static class WholeFile
{
    /// <summary>The results in order; a file that cannot be read is one failure.</summary>
    public static async Task<IEnumerable<ReadResult>> ReadAsync(SourceFile file, ArticleOptions options, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await ReadBytesAsync(file, options, cancellationToken);
            return ArticleFiles.FormatOf(file.Path) switch
            {
                ArticleFormat.Json => Records(file, TextDecoding.Decode(bytes)),
                ArticleFormat.Html => await PageAsync(file, TextDecoding.DecodePage(bytes), options, cancellationToken),
                ArticleFormat.Markdown => [file.Build(() => MarkdownFile.Read(TextDecoding.Decode(bytes), file.Id(), file.Path, options))],
                _ => [file.Build(() => Text(file, TextDecoding.Decode(bytes)))],
            };
        }
        catch (ArticleFaultException fault)
        {
            return [file.Fail(fault.Message, fault.Line)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [file.Fail(SourceFile.NoAccess)];
        }
    }

    private static async Task<byte[]> ReadBytesAsync(SourceFile file, ArticleOptions options, CancellationToken cancellationToken)
    {
        await using var stream = file.Open();
        if (stream.Length > options.LimitOf(ArticleFiles.FormatOf(file.Path)))
            throw new ArticleFaultException("The file grew over the limit while it was read.");
        var bytes = new byte[stream.Length];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        return bytes[..read];
    }

    private static RawArticle Text(SourceFile file, string text) =>
        new() { DerivedId = file.Id(), Origin = file.Path, Text = WrappedLines.Join(AlignedColumns.Part(text)) };

    private static async Task<IEnumerable<ReadResult>> PageAsync(SourceFile file, string html, ArticleOptions options, CancellationToken cancellationToken)
    {
        var raw = await HtmlFile.ReadAsync(html, file.Id(), file.Path, options, cancellationToken);
        return [file.Build(() => raw)];
    }

    private static IEnumerable<ReadResult> Records(SourceFile file, string json) =>
        JsonFile.Records(json).Select(record => file.Build(() => JsonRecord.Read(record.Record, file.Id(record.Number), file.Path), record: record.Number));
}
