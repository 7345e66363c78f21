namespace ChatBot.BotFramework;

/// <summary>A file for its owner's eyes only.</summary>
internal static class PrivateFile
{
    /// <summary>
    /// Makes the file, empty, where there is none; readable and writable by its owner only, where the system knows such rights. The
    /// files that SQLite makes beside a database get the rights of that one.
    /// </summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made or used.</exception>
    public static void Create(string path)
    {
        var create = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite };
        if (!OperatingSystem.IsWindows())
            create.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, create);
    }
}
