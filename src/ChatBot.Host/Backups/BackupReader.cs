using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ChatBot.Host.Backups;

/// <summary>Reads a backup, once all of it has been found to be what was written.</summary>
internal sealed class BackupReader : IDisposable
{
    /// <summary>Far more than the largest that is written: some fifty tables.</summary>
    private const long LongestManifest = 1 << 20;

    private readonly string path;
    private readonly ZipArchive zip;

    private BackupReader(string path, ZipArchive zip, BackupManifest manifest) => (this.path, this.zip, Manifest) = (path, zip, manifest);

    public BackupManifest Manifest { get; }

    /// <exception cref="BackupException">It is no backup, of a later version, or not as it was written.</exception>
    public static async Task<BackupReader> OpenAsync(string path, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
            throw new BackupException($"{path} does not exist; name the file that `chatbot backup` wrote.");
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            var manifest = await ReadManifestAsync(zip, path, cancellationToken);
            foreach (var entry in manifest.Entries)
                await CheckAsync(zip, entry, path, cancellationToken);
            var known = manifest.Entries.Select(entry => entry.Name).Append(BackupManifest.Name).ToHashSet(StringComparer.Ordinal);
            if (zip.Entries.FirstOrDefault(entry => !known.Contains(entry.FullName)) is { } strange)
                throw Damaged(path, $"it holds {strange.FullName}, which its manifest does not name");
            return new BackupReader(path, zip, manifest);
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            zip?.Dispose();
            throw new BackupException($"{path} is no backup of this program, or damaged: {exception.Message.TrimEnd('.')}.", exception);
        }
        catch
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>The lines of a file; none where the backup has no such file.</summary>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        string name, JsonTypeInfo<T> type, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (zip.GetEntry(name) is not { } entry)
            yield break;
        using var lines = new StreamReader(await entry.OpenAsync(cancellationToken));
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            T? value;
            try
            {
                value = JsonSerializer.Deserialize(line, type);
            }
            catch (JsonException exception)
            {
                throw new BackupException($"{path} cannot be restored: a line of {name} is not what is expected there.", exception);
            }

            yield return value ?? throw Damaged(path, $"a line of {name} is empty");
        }
    }

    public void Dispose() => zip.Dispose();

    private static async Task<BackupManifest> ReadManifestAsync(ZipArchive zip, string path, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(BackupManifest.Name) is not { Length: <= LongestManifest } entry)
            throw Damaged(path, $"it has no {BackupManifest.Name}");
        await using var stream = await entry.OpenAsync(cancellationToken);
        var manifest = await JsonSerializer.DeserializeAsync(stream, BackupJson.Default.BackupManifest, cancellationToken);
        if (manifest?.Program is not BackupManifest.OfThisProgram)
            throw Damaged(path, "its manifest is another program's");
        return manifest.Format <= BackupManifest.ThisFormat ? manifest
            : throw new BackupException(
                $"{path} was made by a later version of this program ({manifest.Version}); restore it with that one.");
    }

    private static async Task CheckAsync(ZipArchive zip, BackupEntry entry, string path, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(entry.Name) is not { } file)
            throw Damaged(path, $"{entry.Name} is missing");
        // A file that says how long it is would not be read beyond it.
        if (file.Length != entry.Bytes)
            throw Damaged(path, $"{entry.Name} has {file.Length} bytes where its manifest says {entry.Bytes}");
        await using var stream = await file.OpenAsync(cancellationToken);
        var digest = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken));
        if (digest != entry.Sha256)
            throw Damaged(path, $"{entry.Name} is not what was written");
    }

    private static BackupException Damaged(string path, string why) =>
        new($"{path} is no backup of this program, or damaged: {why}; nothing was restored.");
}
