using System.ComponentModel.DataAnnotations;
using ChatBot.Articles;
using ChatBot.Articles.Fetching;
using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>What is removed from the index once its origin does not have it any more.</summary>
internal enum GoneArticles
{
    /// <summary>What was in a file.</summary>
    Files,

    /// <summary>That, and pages that their server says are not there any more.</summary>
    All,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Section <c>Articles</c>: where the articles are that every answering verb reads first.</summary>
internal sealed class ArticlesSettings
{
    /// <summary>Full paths of folders (or files); may be empty.</summary>
    [DataType(Setting.Path)]
    public IReadOnlyList<string> Folders { get; set; } = ["seeds"];

    /// <summary>How long a folder must lie still before a change in it is read while serving.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the folders are read through while serving, whatever the file system reports.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24.00:00:00")]
    public TimeSpan RescanInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>What is removed once its origin does not have it any more.</summary>
    public GoneArticles RemoveGone { get; set; }

    /// <summary>Feeds, sitemaps and pages that are read while serving.</summary>
    public IReadOnlyList<Uri> Feeds { get; set; } = [];

    /// <summary>Files that list feeds (OPML), read at the start.</summary>
    [DataType(Setting.Path)]
    public IReadOnlyList<string> FeedLists { get; set; } = [];

    /// <summary>How addresses are read.</summary>
    [SharesSection]
    public FetchOptions Fetching { get; } = new();

    /// <summary>How large a file may be.</summary>
    [SharesSection]
    public ArticleOptions Limits { get; } = new();

    /// <exception cref="SettingException">A folder does not exist, or an address cannot be read.</exception>
    public void Check(string contentRoot)
    {
        Folders = [.. Folders.Select(folder => UserPath.Full(folder, contentRoot)).Distinct()];
        if (Folders.FirstOrDefault(path => !Path.Exists(path)) is { } missing)
            throw new SettingException("Articles:Folders", $"names {missing}, which does not exist; create it or correct the setting.");
        Feeds = [.. Feeds.Concat(FeedLists.SelectMany(list => ReadList(UserPath.Full(list, contentRoot)))).Distinct()];
        foreach (var feed in Feeds)
        {
            if (WebAddress.ProblemOf(feed) is { } problem)
                throw new SettingException("Articles:Feeds",
                    $"names {feed.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)}, "
                    + $"which cannot be read. {problem}");
        }
    }

    private static IReadOnlyList<Uri> ReadList(string path)
    {
        var (feeds, problem) = FeedList.Read(path);
        return problem is null ? feeds : throw new SettingException("Articles:FeedLists", $"names {path}. {problem}");
    }
}
