namespace ChatBot.Host.Settings;

/// <summary>The folder that holds appsettings.json; relative paths in settings start there.</summary>
internal static class ContentRoot
{
    public const string FileName = "appsettings.json";

    /// <summary>The nearest folder at or above <paramref name="start"/> that holds the settings file; <paramref name="start"/> where none
    /// does.</summary>
    public static string Find(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, FileName)))
                return folder.FullName;

        return Path.GetFullPath(start);
    }
}
