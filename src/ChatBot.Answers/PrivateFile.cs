namespace ChatBot.Answers;

/// <summary>A file that only its owner may read. SQLite would make one that everybody can; what it puts beside the file, it makes alike.</summary>
internal static class PrivateFile
{
    /// <summary>Makes an empty file, and its folder, where there is none.</summary>
    public static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (OperatingSystem.IsWindows() || File.Exists(path))
            return;
        new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }).Dispose();
    }
}
