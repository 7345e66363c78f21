using System.Globalization;
using System.IO.Compression;
using ChatBot.Articles.Reading;
using ChatBot.Articles.Reading.Archives;
using ChatBot.Articles.Reading.Encodings;
using ChatBot.Articles.Reading.Records;
using ChatBot.Articles.Reading.Wires;

namespace ChatBot.Articles.Fetching;

/// <summary>What an address holds: the entries of a feed, those of a sitemap, a page, or a file of any other kind.</summary>
internal sealed record AddressContent(string Kind, SourceFile File, byte[] Bytes)
{
    public const string Page = "page";
    public const string Feed = "feed";
    public const string Sitemap = "sitemap";
    public const string FeedList = "list of feeds";
    public const string OtherFile = "file";

    public IEnumerable<FeedItem> Items { get; private init; } = [];

    /// <summary>The addresses that a list of feeds holds.</summary>
    public IReadOnlyList<Uri> Feeds { get; private init; } = [];

    public IEnumerable<SitemapEntry> Entries { get; private init; } = [];

    /// <exception cref="ArticleFaultException">It is damaged, or not what it begins as.</exception>
    public static AddressContent Of(FetchResult result, ArticleOptions limits, FetchOptions options)
    {
        var told = ArchivedPage.Of(result.ContentType, Stream.Null);
        var name = told.FileName == ".unknown" ? Path.GetFileName(result.Address.AbsolutePath) : told.FileName;
        var file = SourceFile.AtAddress(result.Address, name, told.Charset);
        var format = FormatOf(name, result.Body);
        if (format is ArticleFormat.Gzip && Unpacked(result.Body, options) is var unpacked && FormatOf(name, unpacked) is ArticleFormat.Xml)
            return OfXml(file, unpacked, limits);
        return format switch
        {
            ArticleFormat.Xml => OfXml(file, result.Body, limits),
            ArticleFormat.Json when JsonFile.FeedItems(file, TextDecoding.Decode(result.Body, file.Charset).Text, limits) is { } items =>
                new(Feed, file, result.Body) { Items = items },
            ArticleFormat.Html => new(Page, file, result.Body),
            _ => new(OtherFile, file, result.Body),
        };
    }

    private static AddressContent OfXml(SourceFile file, byte[] bytes, ArticleOptions limits)
    {
        var (xml, root) = SafeXml.Check(TextDecoding.Decode(bytes, file.Charset).Text, limits);
        if (Reading.Wires.Feed.ItemOf(root) is { } item)
            return new(Feed, file, bytes) { Items = Reading.Wires.Feed.Items(file, xml, item, limits) };
        if (root.Equals("opml", StringComparison.OrdinalIgnoreCase))
            return new(FeedList, file, bytes) { Feeds = Opml.Feeds(xml) };
        return root.ToLowerInvariant() is "urlset" or "sitemapindex"
            ? new(Sitemap, file, bytes) { Entries = SitemapEntry.Read(xml) }
            : new(OtherFile, file, bytes);
    }

    private static ArticleFormat? FormatOf(string name, byte[] bytes) =>
        FormatFinder.Find(name, bytes.AsSpan(0, Math.Min(bytes.Length, FormatFinder.OpeningBytes)));

    private static byte[] Unpacked(byte[] bytes, FetchOptions options)
    {
        using var unpacked = new MemoryStream();
        using var packed = new BudgetedStream(
            new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
            new ReadBudget(options.MaxFetchBytes, string.Create(CultureInfo.InvariantCulture,
                $"This unpacks to more than the limit of {options.MaxFetchBytes / 1024.0 / 1024.0:0.#} MB; raise Articles:MaxFetchBytes "
                + $"if that is meant.")));
        try
        {
            packed.CopyTo(unpacked);
        }
        catch (InvalidDataException)
        {
            throw new ArticleFaultException("This is damaged: it cannot be unpacked to its end.");
        }

        return unpacked.ToArray();
    }
}
