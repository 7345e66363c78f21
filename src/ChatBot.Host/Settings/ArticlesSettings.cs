using ChatBot.Articles;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Articles</c>: where the articles are that every answering verb reads first.</summary>
internal sealed record ArticlesSettings
{
    /// <summary>Full paths of folders (or files); may be empty.</summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>How long a folder must lie still before a change in it is read while serving.</summary>
    public required TimeSpan SettleTime { get; init; }

    /// <summary>How often the folders are read through while serving, whatever the file system reports.</summary>
    public required TimeSpan RescanInterval { get; init; }

    /// <summary>How large a file may be.</summary>
    public required ArticleOptions Limits { get; init; }

    public static ArticlesSettings Read(SettingsReader settings)
    {
        var options = new ArticlesSettings
        {
            Folders = settings.Paths("Articles:Folders", ["seeds"]),
            SettleTime = settings.Duration("Articles:SettleTime", TimeSpan.FromMilliseconds(500)),
            RescanInterval = settings.Duration("Articles:RescanInterval", TimeSpan.FromMinutes(5)),
            Limits = settings.Options<ArticleOptions>("Articles"),
        };
        if (options.Folders.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new SettingException("Articles:Folders", $"names {missing}, which does not exist; create it or correct the setting.");
        return options;
    }
}
