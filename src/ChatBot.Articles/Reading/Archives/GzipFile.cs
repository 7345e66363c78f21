using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace ChatBot.Articles.Reading.Archives;

/// <summary>Reads the one file that a .gz file packs.</summary>
internal static class GzipFile
{
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        SourceFile file, Stream content, ContentReader reader, int depth, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var unpacked = new GZipStream(content, CompressionMode.Decompress, leaveOpen: true);
        await foreach (var result in reader.ReadPartAsync(file.Unpacked(NameWithin(file.Name)), unpacked, depth + 1, cancellationToken))
            yield return result;
    }

    private static string NameWithin(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".gz" => Path.GetFileNameWithoutExtension(name),
        ".tgz" => Path.ChangeExtension(name, ".tar"),
        _ => name,
    };
}
