namespace ChatBot.Host.Settings;

/// <summary>Section <c>Site</c>: how this host is reached from outside.</summary>
internal sealed class SiteSettings
{
    /// <summary>Where the article pages are reached, such as "https://bot.example.com"; links lead there. Null where nobody said.</summary>
    public Uri? PublicUrl { get; set; }
}
