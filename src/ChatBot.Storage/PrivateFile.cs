namespace ChatBot.Storage;

/// <summary>Files that are for their owner alone, from the moment at which they are made.</summary>
public static class PrivateFile
{
    /// <summary>Opens a file; where that makes it, nobody else may read or write it.</summary>
    public static FileStream Open(string path, FileStreamOptions options)
    {
        // Windows gives a file the rights of its folder.
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
