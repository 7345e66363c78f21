namespace ChatBot.Articles.Fetching.Memory;

/// <summary>An entry of a feed or a sitemap that was read.</summary>
/// <param name="Key">What tells it from the others: its address, where it has one.</param>
/// <param name="Version">What it looked like; another means that it is read again.</param>
/// <param name="ArticleId">The article that it became; null where it became none, for good.</param>
public sealed record ReadItem(string Key, string Version, string? ArticleId)
{
    /// <summary>The version of an entry that is not listed any more and whose page was looked after.</summary>
    internal const string Unlisted = "unlisted";
}
