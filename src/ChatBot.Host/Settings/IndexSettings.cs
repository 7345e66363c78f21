using System.ComponentModel.DataAnnotations;
using ChatBot.BotFramework.Settings;
using ChatBot.Storage.Postgres;

namespace ChatBot.Host.Settings;

internal enum IndexKind
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Index</c>: where articles, passages and vectors are kept.</summary>
internal sealed class IndexSettings
{
    public IndexKind Kind { get; set; }

    [DataType(Setting.Path)]
    [ConfigurationKeyName("Path")]
    public string? GivenPath { get; set; }

    /// <summary>Of a PostgreSQL database.</summary>
    [DataType(DataType.Password)]
    public string? ConnectionString { get; set; }

    /// <summary>The PostgreSQL database; null where the index is a file.</summary>
    public PostgresAddress? Database { get; private set; }

    /// <summary>Full path of the SQLite file, and the place that other files lie beside. Its folder is created where it is
    /// missing.</summary>
    public string Path { get; private set; } = "";

    /// <exception cref="SettingException">There is no such index.</exception>
    public void Check()
    {
        if (Kind is IndexKind.Postgres)
            Database = ReadDatabase();
        else if (ConnectionString is not null)
            throw new SettingException("Index:ConnectionString",
                "is set, but Index:Kind is Sqlite, which has no use for it; name a file with Index:Path and leave this out.");
        Path = GivenPath ?? DefaultPath();
        if (Directory.Exists(Path))
            throw new SettingException("Index:Path",
                $"is {Path}, which is a folder; name a file in it, such as {System.IO.Path.Combine(Path, "index.db")}.");
    }

    private PostgresAddress ReadDatabase()
    {
        if (string.IsNullOrWhiteSpace(ConnectionString))
            throw new SettingException("Index:ConnectionString",
                "is not set, but Index:Kind is Postgres; write Host=…;Database=…;Username=…;Password=…");
        return PostgresAddress.TryParse(ConnectionString, out var address, out var problem)
            ? address : throw new SettingException("Index:ConnectionString", problem + ".");
    }

    private static string DefaultPath() => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify)
        is { Length: > 0 } data
            ? data
            : throw new SettingException("Index:Path", "is not set and this user has no data folder; name a file for the index."),
        "chatbot",
        "index.db");
}
