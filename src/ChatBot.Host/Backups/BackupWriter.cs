using System.IO.Compression;
using System.Text.Json;
using ChatBot.Retrieval.Index;
using ChatBot.Storage;

namespace ChatBot.Host.Backups;

/// <summary>
/// Writes an index and the stores beside it into a file that either kind of index can be restored from. While others go on writing, each
/// article and each store is as one moment had it.
/// </summary>
internal sealed class BackupWriter(IArticleIndex index, IReadOnlyList<KeptStore> stores, TimeProvider time)
{
    /// <summary>Writes all of it; the file is there whole or not at all.</summary>
    /// <exception cref="BackupException">Something cannot be read.</exception>
    public async Task<BackupManifest> WriteAsync(string path, CancellationToken cancellationToken)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            BackupManifest manifest;
            // It holds what people asked, and keys.
            await using (var file = PrivateFile.Open(unfinished, new() { Mode = FileMode.Create, Access = FileAccess.Write }))
            await using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
                manifest = await WriteAsync(zip, cancellationToken);
            File.Move(unfinished, path, overwrite: true);
            return manifest;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private async Task<BackupManifest> WriteAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        var stored = (IStoredArticles)index;
        var entries = new List<BackupEntry>
        {
            await AddAsync(zip, BackupManifest.Articles, lines => WriteArticlesAsync(stored, lines, cancellationToken)),
            await AddAsync(zip, BackupManifest.Sources, lines => WriteSourcesAsync(lines, cancellationToken)),
        };
        foreach (var store in stores)
        {
            await store.UseAsync(
                writes: false,
                async rows =>
                {
                    foreach (var table in await rows.ListTablesAsync(cancellationToken))
                        entries.Add(await AddAsync(
                            zip, BackupManifest.Table(store.Part, table), lines => rows.ReadAsync(table, lines, cancellationToken)));
                },
                cancellationToken);
        }

        var manifest = new BackupManifest(
            BackupManifest.OfThisProgram, BackupManifest.ThisFormat, ProductVersion.Full, time.GetUtcNow(), stored.Maker, stored.Dimensions,
            entries);
        await using var written = await zip.CreateEntry(BackupManifest.Name).OpenAsync(cancellationToken);
        await JsonSerializer.SerializeAsync(written, manifest, BackupJson.Default.BackupManifest, cancellationToken);
        return manifest;
    }

    private async Task<long> WriteArticlesAsync(IStoredArticles stored, Stream lines, CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var summary in await index.ListAsync(cancellationToken))
        {
            // What has been removed meanwhile is not in it.
            if (await stored.ReadAsync(summary.Id, cancellationToken) is not { } article)
                continue;
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(BackupArticle.From(article), BackupJson.Default.BackupArticle));
            lines.Write("\n"u8);
            rows++;
        }

        return rows;
    }

    private async Task<long> WriteSourcesAsync(Stream lines, CancellationToken cancellationToken)
    {
        var sources = await index.ListSourcesAsync(cancellationToken);
        foreach (var (origin, stamp) in sources.OrderBy(source => source.Key, StringComparer.Ordinal))
        {
            var source = new BackupSource(origin, stamp.Length, stamp.ChangedAt);
            lines.Write(JsonSerializer.SerializeToUtf8Bytes(source, BackupJson.Default.BackupSource));
            lines.Write("\n"u8);
        }

        return sources.Count;
    }

    private static async Task<BackupEntry> AddAsync(ZipArchive zip, string name, Func<Stream, Task<long>> write)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync();
        await using var digest = new DigestStream(entry);
        var rows = await write(digest);
        return new BackupEntry(name, digest.Digest(), digest.Count, rows);
    }
}
