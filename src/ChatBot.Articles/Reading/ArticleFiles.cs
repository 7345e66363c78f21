using System.Globalization;
using System.IO.Enumeration;

namespace ChatBot.Articles.Reading;

/// <summary>Finds the files that articles can be read from.</summary>
public static class ArticleFiles
{
    /// <summary>Deeper folders are not entered: no archive of articles is so deep, and no chain of links gets out of hand.</summary>
    private const int DeepestFolder = 32;

    /// <summary>The kinds that are read, for messages.</summary>
    public const string Kinds = "text, Markdown, HTML, JSON (.json, .jsonl), CSV, XML (RSS, Atom, NITF, NewsML, WordPress), "
        + "e-mail (.eml, .mbox), PDF, Word (.docx), OpenDocument (.odt), WARC, or any of them in .zip, .gz or .tar";

    /// <summary>
    /// Lists a file, or the readable files of a folder and its folders. Hidden files and folders are passed over; what is of no readable
    /// kind is named apart, by its name where that tells and else by what it begins with. Links are followed, no folder twice.
    /// </summary>
    public static FileListing List(string path, CancellationToken cancellationToken)
    {
        var absolute = Path.GetFullPath(path);
        if (Directory.Exists(absolute))
            return ListFolder(absolute, cancellationToken);
        if (!File.Exists(absolute))
            return new([], [new(path, null, "There is no such file or folder.")], []);
        if (Describe(absolute) is not { } file)
            return new([], [new(path, null, "The file may not be opened; check its permissions.")], []);
        return FormatFinder.OfName(absolute) is null && FileKind.OfName(absolute) is { } kind && FormatOf(file) is null
            ? new([], [new(path, null, $"A {kind} is not read; give {Kinds}.")], [])
            : new([file], [], []);
    }

    private static FileListing ListFolder(string root, CancellationToken cancellationToken)
    {
        var files = new List<ArticleFile>();
        var failures = new List<ReadFailure>();
        var leftOut = new List<LeftOut>();
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
                    else if (!isFolder && Describe(path) is { } file)
                        Add(file, files, leftOut);
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                failures.Add(new(next.Folder, null, "The folder may not be opened; check its permissions."));
            }
        }
        if (files.Count == 0 && failures.Count == 0)
        {
            failures.Add(new(root, null, leftOut.Count == 0 ? "The folder holds nothing to read."
                : string.Create(CultureInfo.InvariantCulture,
                $"The folder holds nothing to read; of its {leftOut.Count} files none is of a kind that articles are read from "
                + $"(docs/articles.md).")));
        }

        files.Sort((one, other) => string.CompareOrdinal(one.Path, other.Path));
        leftOut.Sort((one, other) => string.CompareOrdinal(one.Source, other.Source));
        return new(files, failures, leftOut);
    }

    private static void Add(ArticleFile file, List<ArticleFile> files, List<LeftOut> leftOut)
    {
        if (FormatFinder.OfName(file.Path) is not null)
            files.Add(file);
        else if (FileKind.OfName(file.Path) is { } kind)
            leftOut.Add(new(file.Path, Path.GetFileName(file.Path), kind));
        else if (FormatOf(file) is not null)
            files.Add(file);
        else
            leftOut.Add(new(file.Path, Path.GetFileName(file.Path), FileKind.Unknown(file.Path)));
    }

    /// <summary>The format that a file's content tells; null where it tells none, or may not be opened.</summary>
    private static ArticleFormat? FormatOf(ArticleFile file)
    {
        // A pipe or a device has no length, and opening one may wait for ever.
        if (file.Length == 0)
            return null;
        try
        {
            using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete,
                bufferSize: 0);
            var opening = new byte[FormatFinder.OpeningBytes];
            return FormatFinder.Find(file.Path, opening.AsSpan(0, stream.ReadAtLeast(opening, opening.Length, throwOnEndOfStream: false)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static FileSystemEnumerable<(string Path, bool IsFolder)> Entries(string folder) =>
        new(folder,
            static (ref FileSystemEntry entry) => (entry.ToFullPath(), entry.IsDirectory),
            new EnumerationOptions
            {
                AttributesToSkip = FileAttributes.Hidden,
                IgnoreInaccessible = false,
                ReturnSpecialDirectories = false
            })
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
