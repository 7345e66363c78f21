using ChatBot.Articles.Reading;
using ChatBot.Retrieval.Index;

namespace ChatBot.Retrieval.Ingestion;

/// <summary>Which files there are, which of them have to be read, and which the index knows that are gone.</summary>
/// <param name="ToRead">Files that are new or look different, in reading order.</param>
/// <param name="SkippedOrigins">Files that look as they did when they were last read.</param>
/// <param name="GoneOrigins">Files that the index knows and that are no longer in their folder.</param>
/// <param name="Failures">Paths that could not be listed.</param>
/// <param name="LeftOut">Files of kinds that no article is read from.</param>
internal sealed record SourcePlan(
    IReadOnlyList<ArticleFile> ToRead, IReadOnlySet<string> SkippedOrigins, IReadOnlyList<string> GoneOrigins,
    IReadOnlyList<ReadFailure> Failures, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>Addresses to read, each with whether what they gave before is to be brought back where the index does not hold
    /// it.</summary>
    public IReadOnlyList<(Uri Address, bool BringsBack)> Addresses { get; private init; } = [];

    public int Files => ToRead.Count + SkippedOrigins.Count;

    /// <summary>All that is gone through.</summary>
    public int Parts => Files + Addresses.Count;

    public static async Task<SourcePlan> MakeAsync(IngestRequest request, IArticleIndex index, CancellationToken cancellationToken)
    {
        var stamps = await index.ListSourcesAsync(cancellationToken);
        var files = new Dictionary<string, ArticleFile>(StringComparer.Ordinal);
        var order = new List<ArticleFile>();
        var failures = new List<ReadFailure>();
        var leftOut = new List<LeftOut>();
        var listedFolders = new List<string>();
        foreach (var path in request.Paths)
        {
            var listing = ArticleFiles.List(path, cancellationToken);
            failures.AddRange(listing.Failures);
            leftOut.AddRange(listing.LeftOut);
            if (listing.Failures.Count == 0 && Directory.Exists(path))
                listedFolders.Add(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar);
            order.AddRange(listing.Files.Where(file => files.TryAdd(file.Path, file)));
        }

        bool IsUnchanged(ArticleFile file) => !request.ReadUnchanged && stamps.GetValueOrDefault(file.Path) == StampOf(file);
        bool IsGone(string origin) => !files.ContainsKey(origin)
            && listedFolders.Exists(folder => origin.StartsWith(folder, StringComparison.Ordinal));

        return new SourcePlan(
            [.. order.Where(file => !IsUnchanged(file))],
            order.Where(IsUnchanged).Select(file => file.Path).ToHashSet(StringComparer.Ordinal),
            request.RemoveMissing ? [.. await GoneAsync(index, stamps.Keys, IsGone, cancellationToken)] : [],
            failures, [.. leftOut.Distinct()])
        {
            Addresses = [.. request.Addresses.Distinct()
                .Select(address => (address, request.ReadUnchanged || !stamps.ContainsKey(address.AbsoluteUri)))],
        };
    }

    public static SourceStamp StampOf(ArticleFile file) => new(file.Length, file.ChangedAt);

    private static async Task<IEnumerable<string>> GoneAsync(
        IArticleIndex index, IEnumerable<string> stamped, Func<string, bool> isGone, CancellationToken cancellationToken)
    {
        var articles = await index.ListAsync(cancellationToken);
        return articles.Select(article => article.Origin).Concat(stamped).Distinct(StringComparer.Ordinal).Where(isGone)
            .Order(StringComparer.Ordinal);
    }
}
