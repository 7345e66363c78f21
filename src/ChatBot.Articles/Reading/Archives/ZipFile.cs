using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading.Archives;

/// <summary>Reads the files in a .zip file. Nothing is written anywhere by the names in it.</summary>
internal static class ZipFile
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The list of what is in it stands at its end.
        await using var seekable = depth == 0 ? file.Open() : await CopyAsync(content, cancellationToken);
        await using var archive = await OpenAsync(seekable, cancellationToken);
        var entries = archive.Entries.Where(entry => !entry.FullName.EndsWith('/'))
            .OrderBy(entry => entry.FullName, StringComparer.Ordinal);
        foreach (var (number, entry) in entries.Index())
        {
            if (number >= options.MaxArchiveEntries)
                throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The archive has more than "
                    + $"{options.MaxArchiveEntries} files; the others were not read."));
            if (IsHidden(entry.FullName))
                continue;
            var part = file.Inner(entry.FullName);
            if (entry.IsEncrypted)
            {
                yield return part.Fail("The file is encrypted; unpack the archive with its password and give what is in it.");
                continue;
            }

            if (FormatFinder.OfName(part.Name) is null && FileKind.OfName(part.Name) is { } kind)
            {
                yield return part.LeaveOut(kind);
                continue;
            }

            await using var unpacked = await entry.OpenAsync(cancellationToken);
            await foreach (var result in reader.ReadPartAsync(part, unpacked, depth + 1, cancellationToken))
                yield return result;
        }
    }

    private static async Task<ZipArchive> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            return await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, null, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new ArticleFaultException("This is a ZIP or Office file that cannot be opened: it is damaged or cut off. Get it again.");
        }
    }

    public static bool IsHidden(string name) => name.Split('/', '\\').Any(step => step.StartsWith('.') || step == "__MACOSX");

    private static async Task<FileStream> CopyAsync(Stream content, CancellationToken cancellationToken)
    {
        var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await content.CopyToAsync(copy, cancellationToken);
            copy.Position = 0;
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }
}
