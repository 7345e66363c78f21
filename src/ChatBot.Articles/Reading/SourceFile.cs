namespace ChatBot.Articles.Reading;

/// <summary>A file while it is read: opening it, and turning what it gives into results.</summary>
internal sealed class SourceFile(ArticleFile file, string contentRoot)
{
    public const string NoAccess = "The file may not be opened; check its permissions.";

    public string Path => file.Path;

    /// <summary>The derived id of the file's article, or of its record with a number from 1.</summary>
    public string Id(int? record = null) => ArticleId.FromPath(file.Path, contentRoot, record);

    public FileStream Open() => new(file.Path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    public ReadResult Fail(string message, int? line = null) => ReadResult.Of(new ReadFailure(file.Path, line, Printable(message)));

    /// <summary>The article of raw fields, or why there is none. A record of a .json array, which has no line, is named by its number.</summary>
    public ReadResult Build(Func<RawArticle> read, int? line = null, int? record = null)
    {
        try
        {
            return ArticleBuilder.TryBuild(read(), out var article, out var problem)
                ? ReadResult.Of(article)
                : Fail(Locate($"{char.ToUpperInvariant(problem[0])}{problem.AsSpan(1)}.", line, record), line);
        }
        catch (ArticleFaultException fault)
        {
            return Fail(Locate(fault.Message, line, record), line);
        }
    }

    private static string Locate(string message, int? line, int? record) =>
        line is null && record is { } number ? FormattableString.Invariant($"Record {number}: {message}") : message;

    private static string Printable(string message) => string.Concat(message.Select(character => char.IsControl(character) ? '?' : character));
}
