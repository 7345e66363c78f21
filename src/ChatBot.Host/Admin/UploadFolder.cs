using System.Security.Cryptography;
using ChatBot.BotFramework.Activities;

namespace ChatBot.Host.Admin;

/// <summary>The folder beside the index that keeps the files that editors gave. A file of the same name takes the place of the one
/// before, and its articles that of the articles before.</summary>
/// <param name="path">The folder; it need not exist yet.</param>
internal sealed class UploadFolder(string path)
{
    private const int LongestName = 100;
    private const string Pasted = "pasted-";

    private readonly string folder = Path.GetFullPath(path);

    /// <summary>Its full path.</summary>
    public string Folder => folder;

    /// <summary>The name that a file is kept under: letters and digits of the name given, and what may stand between them.</summary>
    /// <param name="given">A name as a browser sends it, with a path perhaps.</param>
    public static string NameOf(string given)
    {
        var name = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new string([.. name.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-')]).TrimStart('.', '-');
        var extension = Path.GetExtension(kept);
        if (kept.Length > LongestName && extension.Length < 20)
            kept = GraphemeCut.Shorten(kept[..^extension.Length], LongestName - extension.Length).TrimEnd('…') + extension;
        return kept.Length is > 0 and <= LongestName ? kept : "upload" + (extension.Length < 20 ? extension : "");
    }

    /// <summary>Name for a text that was pasted.</summary>
    public static string NewPasted() => $"{Pasted}{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}.json";

    /// <summary>The name of the pasted text at an origin; null where it is none of those.</summary>
    public string? PastedAt(string origin) =>
        IsOwn(origin) && Path.GetFileName(origin) is { } name && name.StartsWith(Pasted, StringComparison.Ordinal) ? name : null;

    /// <summary>Whether an article was read from a file of the folder.</summary>
    public bool IsOwn(string origin) => Path.GetDirectoryName(origin) == folder;

    /// <summary>Keeps a file, whole or not at all; its path.</summary>
    /// <param name="name">One of <see cref="NameOf"/> or <see cref="NewPasted"/>.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public async Task<string> KeepAsync(string name, Stream content, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var kept = Path.Combine(folder, name);
        var begun = Path.Combine(folder, $".{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}");
        try
        {
            await using (var file = new FileStream(begun, FileMode.CreateNew, FileAccess.Write))
                await content.CopyToAsync(file, cancellationToken);
            File.Move(begun, kept, overwrite: true);
            return kept;
        }
        catch
        {
            File.Delete(begun);
            throw;
        }
    }

    /// <summary>Removes a file of the folder, and none of another; false where it cannot be removed.</summary>
    public bool Remove(string origin)
    {
        if (!IsOwn(origin))
            return false;
        try
        {
            File.Delete(origin);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>A message without the folder's own path.</summary>
    public string Shown(string message) => message.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
