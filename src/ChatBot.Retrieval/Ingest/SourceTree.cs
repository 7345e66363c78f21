using ChatBot.Articles.Reading;

namespace ChatBot.Retrieval.Ingest;

/// <summary>The files under the paths that are ingested, and which origins are known to be gone from there.</summary>
internal sealed class SourceTree
{
    private readonly List<string> roots = [];
    private readonly List<string> closed = [];
    private readonly Dictionary<string, ArticleFile> files = new(StringComparer.Ordinal);

    private SourceTree()
    {
    }

    /// <summary>Every file once, in ordinal order of their paths.</summary>
    public IReadOnlyList<ArticleFile> Files => [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

    public List<ReadFailure> Failures { get; } = [];

    public static SourceTree List(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        var tree = new SourceTree();
        foreach (var path in paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Distinct(StringComparer.Ordinal))
        {
            var listing = ArticleFiles.List(path, cancellationToken);
            tree.roots.Add(path);
            tree.Failures.AddRange(listing.Failures);
            tree.closed.AddRange(listing.Failures.Select(failure => Path.GetFullPath(failure.Source)).Where(source => !CanBeListed(source)));
            foreach (var file in listing.Files)
                tree.files.TryAdd(file.Path, file);
        }

        return tree;
    }

    /// <summary>Whether an origin lay under one of the paths and is gone; not where a folder on its way could not be opened.</summary>
    public bool HasLost(string origin) =>
        !files.ContainsKey(origin)
        && roots.Any(root => IsUnder(origin, root))
        && !closed.Any(folder => IsUnder(origin, folder));

    private static bool IsUnder(string path, string folder) =>
        path.Length > folder.Length + 1
        && path.StartsWith(folder, StringComparison.Ordinal)
        && (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool CanBeListed(string folder)
    {
        try
        {
            return Directory.EnumerateFileSystemEntries(folder).Any() || Directory.Exists(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
