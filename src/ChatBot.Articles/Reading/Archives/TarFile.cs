using System.Globalization;
using System.Formats.Tar;
using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading.Archives;

/// <summary>Reads the files in a .tar file.</summary>
internal static class TarFile
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, ArticleOptions options, int depth,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var tar = new TarReader(content, leaveOpen: true);
        for (var number = 0; await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry; number++)
        {
            if (number >= options.MaxArchiveEntries)
                throw new ArticleFaultException(string.Create(CultureInfo.InvariantCulture, $"The archive has more than "
                    + $"{options.MaxArchiveEntries} files; the others were not read."));
            if (entry.DataStream is not { } data || entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)
                || ZipFile.IsHidden(entry.Name))
                continue;
            var part = file.Inner(entry.Name);
            if (FormatFinder.OfName(part.Name) is null && FileKind.OfName(part.Name) is { } kind)
            {
                yield return part.LeaveOut(kind);
                continue;
            }

            await foreach (var result in reader.ReadPartAsync(part, data, depth + 1, cancellationToken))
                yield return result;
        }
    }
}
