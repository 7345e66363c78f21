using System.Security.Cryptography;

namespace ChatBot.BotFramework.DirectLine.Store;

/// <summary>
/// This process among the replicas on a store. It holds a lock on a file of its own beside the store, which the operating system
/// takes from it however it ends: so others learn at once that its turns are theirs now.
/// </summary>
internal sealed class FileOwner : IStoreOwner
{
    private readonly string path;
    private readonly FileStream file;

    private FileOwner(string path, string id, FileStream file)
    {
        (this.path, Id) = (path, id);
        this.file = file;
    }

    public string Id { get; }

    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static FileOwner Claim(string storePath)
    {
        RemoveLeftovers(storePath);
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));
        return new FileOwner(storePath, id,
            new FileStream(FileOf(storePath, id), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
    }

    /// <inheritdoc/>
    public bool IsAlive(string id) => IsAlive(path, id);

    // The file of one that does not run is removed.
    private static bool IsAlive(string storePath, string id)
    {
        try
        {
            using var file = new FileStream(FileOf(storePath, id), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    public void Renew()
    {
        // The operating system holds the lock.
    }

    public void Dispose() => file.Dispose();

    // Of processes that were killed. A young one may belong to a process that is about to lock it.
    private static void RemoveLeftovers(string storePath)
    {
        var prefix = Path.GetFileName(storePath) + ".";
        foreach (var file in new FileInfo(storePath).Directory!.EnumerateFiles(prefix + "*.lock"))
            if (DateTime.UtcNow - file.LastWriteTimeUtc > TimeSpan.FromMinutes(1))
                IsAlive(storePath, file.Name[prefix.Length..^".lock".Length]);
    }

    private static string FileOf(string storePath, string id) => $"{storePath}.{id}.lock";
}
