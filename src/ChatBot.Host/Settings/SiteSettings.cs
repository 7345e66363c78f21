namespace ChatBot.Host.Settings;

/// <summary>Section <c>Site</c>: how this host is reached from outside.</summary>
internal sealed record SiteSettings
{
    /// <summary>Where the article pages are reached, such as "https://bot.example.com"; links lead there. Null where nobody said.</summary>
    public required Uri? PublicUrl { get; init; }

    public static SiteSettings Read(SettingsReader settings) => new() { PublicUrl = settings.Url("Site:PublicUrl") };
}
