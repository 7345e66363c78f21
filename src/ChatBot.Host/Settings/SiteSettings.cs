using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Where the source of a sentence is read.</summary>
internal enum CitedAt
{
    /// <summary>On this host's page of the article, with the words in marks.</summary>
    ArticlePage,

    /// <summary>At the newsroom's own address, where the article has one.</summary>
    Original,
}

/// <summary>Section <c>Site</c>: how this host is reached from outside.</summary>
internal sealed class SiteSettings
{
    /// <summary>
    /// Where the pages are reached, such as "https://bot.example.com" or, below a path, "https://www.example.com/ask"; links lead there.
    /// Null where nobody said.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Where citations lead in messages.</summary>
    public CitedAt Citations { get; set; }

    /// <exception cref="SettingException">Nothing could be reached below the address.</exception>
    public void Check()
    {
        if (PublicUrl is { } url && (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0))
            throw new SettingException(
                "Site:PublicUrl",
                "holds more than host and path; write an address such as https://bot.example.com or https://www.example.com/ask.");
    }
}
