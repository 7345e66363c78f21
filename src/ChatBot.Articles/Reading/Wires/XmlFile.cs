namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads an XML file of whatever news are kept in: feeds, WordPress exports, NITF, NewsML, records of no known kind.</summary>
internal static class XmlFile
{
    /// <exception cref="ArticleFaultException">It is not well-formed, nests too deeply, or holds no articles.</exception>
    public static IEnumerable<ReadResult> Read(SourceFile file, string text, ArticleOptions options)
    {
        var (xml, root) = SafeXml.Check(text, options);
        if (Feed.ItemOf(root) is { } item)
            return Feed.Read(file, xml, item, options);
        return root.ToLowerInvariant() switch
        {
            "nitf" => [file.Build(() => Nitf.Read(file, SafeXml.Load(xml).Root!, file.Id()))],
            "newsml" => NewsMl.Read(file, xml),
            "newsmessage" or "newsitem" when xml.Contains("http://iptc.org/std/nar/", StringComparison.Ordinal) =>
                NewsMlG2.Read(file, xml, options),
            "packageitem" or "conceptitem" or "knowledgeitem" or "planningitem" or "catalogitem" =>
                [file.LeaveOut($"NewsML-G2 {root} without text")],
            "urlset" or "sitemapindex" => throw new ArticleFaultException("This is a sitemap: it lists addresses and holds no articles."),
            "opml" => throw new ArticleFaultException("This is a list of feeds (OPML) and holds no articles; name it alone to read its "
                + "feeds, or in Articles:FeedLists."),
            _ => XmlRecords.Read(file, xml, root, options),
        };
    }
}
