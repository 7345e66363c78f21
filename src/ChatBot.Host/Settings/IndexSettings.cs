namespace ChatBot.Host.Settings;

internal enum IndexKind
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Index</c>: where articles, passages and vectors are kept.</summary>
internal sealed record IndexSettings
{
    /// <summary>Full path of the SQLite file. Its folder is created where it is missing.</summary>
    public required string Path { get; init; }

    public static IndexSettings Read(SettingsReader settings)
    {
        if (settings.Choice("Index:Kind", IndexKind.Sqlite) is IndexKind.Postgres)
            throw new SettingException("Index:Kind", "Postgres is not available in this version; use Sqlite.");
        _ = settings.Text("Index:ConnectionString");

        var path = settings.Path("Index:Path") ?? DefaultPath();
        if (Directory.Exists(path))
            throw new SettingException("Index:Path", $"is {path}, which is a folder; name a file in it, such as {System.IO.Path.Combine(path, "index.db")}.");
        return new IndexSettings { Path = path };
    }

    private static string DefaultPath() => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } data
            ? data
            : throw new SettingException("Index:Path", "is not set and this user has no data folder; name a file for the index."),
        "chatbot",
        "index.db");
}
