namespace ChatBot.BotFramework.Settings;

/// <summary>Paths as people write them.</summary>
public static class UserPath
{
    /// <summary>A full path; relative ones start at a folder, <c>~/</c> at the user's home.</summary>
    public static string Full(string path, string from) =>
        path.StartsWith("~/", StringComparison.Ordinal)
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), path[2..])
            : Path.GetFullPath(path, from);
}
