using System.Xml.Linq;
using ChatBot.Articles.Reading;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Fetching;

/// <summary>An entry of a sitemap: a page, or another sitemap.</summary>
/// <param name="Address">As it stands there.</param>
/// <param name="IsSitemap">Whether it is an entry of an index of sitemaps.</param>
/// <param name="Changed">When its page changed, as it stands there; null where that is not said.</param>
/// <param name="Source">Outlet, language and time that a news sitemap gives.</param>
internal sealed record SitemapEntry(string Address, bool IsSitemap, string? Changed, string? Source, string? Language,
    DateTimeOffset? PublishedAt)
{
    /// <summary>To be read in this order: the newest first.</summary>
    public DateTimeOffset Newest => PublicationTime.Parse(Changed) ?? PublishedAt ?? DateTimeOffset.MinValue;

    public static IEnumerable<SitemapEntry> Read(string xml)
    {
        foreach (var element in SafeXml.Elements(xml, name => name is "url" or "sitemap", _ => { }))
        {
            if (Line(element, "loc") is not { } address)
                continue;
            var news = element.Elements().FirstOrDefault(child => child.Name.LocalName == "news");
            var publication = news?.Elements().FirstOrDefault(child => child.Name.LocalName == "publication");
            yield return new(
                address, element.Name.LocalName == "sitemap", Line(element, "lastmod"), Line(publication, "name"),
                Line(publication, "language"),
                PublicationTime.Parse(Line(news, "publication_date")));
        }
    }

    private static string? Line(XElement? element, string name) =>
        XmlText.Line(element?.Elements().FirstOrDefault(child => child.Name.LocalName == name));
}
