namespace ChatBot.Host.Web.Pages;

/// <summary>How many articles there are, counted and said the same way on every page: each article, near-copies among them.</summary>
internal static class CountedArticles
{
    /// <summary>Such as "1,397 articles", not yet encoded.</summary>
    public static string Write(int articles) =>
        articles == 1 ? SiteWords.Site.Plain("count.one") : SiteWords.Site.Fill("count.many", articles);
}
