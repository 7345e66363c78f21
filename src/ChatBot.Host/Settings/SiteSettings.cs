using ChatBot.BotFramework.Settings;

namespace ChatBot.Host.Settings;

/// <summary>Section <c>Site</c>: how this host is reached from outside.</summary>
internal sealed class SiteSettings
{
    /// <summary>
    /// Where the pages are reached, such as "https://bot.example.com" or, below a path, "https://www.example.com/ask"; links lead there.
    /// Null where nobody said.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <exception cref="SettingException">Nothing could be reached below the address.</exception>
    public void Check()
    {
        if (PublicUrl is { } url && (url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0))
            throw new SettingException(
                "Site:PublicUrl",
                "holds more than host and path; write an address such as https://bot.example.com or https://www.example.com/ask.");
    }
}
