using System.IO.Enumeration;

namespace ChatBot.Articles.Reading;

/// <summary>Finds the files that articles can be read from.</summary>
public static class ArticleFiles
{
    /// <summary>Deeper folders are not entered: no archive of articles is so deep, and no chain of links gets out of hand.</summary>
    private const int DeepestFolder = 32;

    /// <summary>The extensions that are read, for messages.</summary>
    public const string Kinds = ".txt, .md, .html, .htm, .json or .jsonl";

    /// <summary>
    /// Lists a file, or the readable files of a folder and its folders. Hidden files and folders are left out, and other kinds of file
    /// where the path is a folder. Links are followed, no folder twice.
    /// </summary>
    public static FileListing List(string path, CancellationToken cancellationToken)
    {
        var absolute = Path.GetFullPath(path);
        if (Directory.Exists(absolute))
            return ListFolder(absolute, cancellationToken);
        if (!File.Exists(absolute))
            return new([], [new(path, null, path.Contains("://", StringComparison.Ordinal) ? "Web addresses cannot be read yet; save the page as a file and ingest that." : "There is no such file or folder.")]);
        if (FormatOf(absolute) is null)
            return new([], [new(path, null, $"This kind of file is not read; give {Kinds}.")]);
        return Describe(absolute) is { } file
            ? new([file], [])
            : new([], [new(path, null, "The file may not be opened; check its permissions.")]);
    }

    internal static ArticleFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".txt" => ArticleFormat.Text,
        ".md" or ".markdown" => ArticleFormat.Markdown,
        ".html" or ".htm" => ArticleFormat.Html,
        ".json" => ArticleFormat.Json,
        ".jsonl" => ArticleFormat.JsonLines,
        _ => null,
    };

    private static FileListing ListFolder(string root, CancellationToken cancellationToken)
    {
        var files = new List<ArticleFile>();
        var failures = new List<ReadFailure>();
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<(string Folder, int Depth)>([(root, 0)]);
        while (waiting.TryPop(out var next))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!visited.Add(RealPath(next.Folder)))
                    continue;
                foreach (var (path, isFolder) in Entries(next.Folder))
                {
                    if (isFolder && next.Depth < DeepestFolder)
                        waiting.Push((path, next.Depth + 1));
                    else if (!isFolder && FormatOf(path) is not null && Describe(path) is { } file)
                        files.Add(file);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures.Add(new(next.Folder, null, "The folder may not be opened; check its permissions."));
            }
        }
        if (files.Count == 0 && failures.Count == 0)
            failures.Add(new(root, null, $"The folder holds nothing to read: no {Kinds} file."));
        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        return new(files, failures);
    }

    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) =>
        new(folder,
            static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory),
            new EnumerationOptions { AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false, ReturnSpecialDirectories = false })
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsHidden && !entry.FileName.StartsWith('.'),
        };

    private static string RealPath(string folder)
    {
        var real = Path.GetPathRoot(folder) ?? "";
        foreach (var name in Path.GetRelativePath(real, folder).Split(Path.DirectorySeparatorChar))
        {
            real = Path.GetFullPath(Path.Combine(real, name));
            real = Directory.ResolveLinkTarget(real, returnFinalTarget: true)?.FullName ?? real;
        }
        return real;
    }

    /// <summary>Length and time of a file, of its target where it is a link; null where there is none to be had.</summary>
    private static ArticleFile? Describe(string path)
    {
        try
        {
            var file = new FileInfo(path);
            var target = file.LinkTarget is null ? file : (FileInfo?)file.ResolveLinkTarget(returnFinalTarget: true);
            return target is { Exists: true } ? new(path, target.Length, new(target.LastWriteTimeUtc)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
