using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatBot.Articles.Reading.Records;

namespace ChatBot.Articles.Reading.Wires;

/// <summary>Reads the items of a saved feed (RSS, RDF, Atom) and of a WordPress export, each as an article of its own; the feed itself is
/// none.</summary>
internal static partial class Feed
{
    public static IEnumerable<ReadResult> Read(SourceFile file, string xml, string item, ArticleOptions options)
    {
        var isEmpty = true;
        foreach (var each in Items(file, xml, item, options))
        {
            isEmpty = false;
            yield return each.LeftOutAs is { } kind ? file.LeaveOut(kind, each.Title ?? each.Key)
                : file.Build(each.Read, record: each.Number);
        }

        if (isEmpty)
            yield return file.Fail("The feed holds no items.");
    }

    /// <summary>The entries in order, one by one.</summary>
    /// <param name="item">The name of their element.</param>
    public static IEnumerable<FeedItem> Items(SourceFile file, string xml, string item, ArticleOptions options)
    {
        var channel = new FeedHead();
        var (count, keys) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var element in SafeXml.Elements(xml, name => name == item, channel.Take))
        {
            var number = ++count;
            var link = Link(element);
            var key = Value(element, "guid") ?? Value(element, "id") ?? link ?? "";
            if (key.Length == 0 || !keys.Add(key))
                key = number.ToString(CultureInfo.InvariantCulture);
            yield return new(number, key, link, WholeText(element) is not null, Unpublished(element), Value(element, "title"),
                Version(element, link), () => Item(file, element, channel, file.Id(key), options));
        }
    }

    /// <summary>The element that entries of a feed have, by that of the feed; null where it is no feed.</summary>
    public static string? ItemOf(string root) => root.ToLowerInvariant() switch
    {
        "rss" or "rdf" or "channel" => "item",
        "feed" or "entry" => "entry",
        _ => null,
    };

    private static RawArticle Item(SourceFile file, XElement item, FeedHead channel, string id, ArticleOptions options)
    {
        var text = Content(item) ?? throw new ArticleFaultException("The item has no text (content or description).");
        var body = FieldText.Of(ShortCode().Replace(text, ""), options);
        return new()
        {
            DerivedId = id,
            Origin = file.Path,
            Title = XmlText.Line(FieldText.Of(Value(item, "title") ?? "", options).Text),
            Text = Signature().Replace(body.Text, ""),
            KnownHeadings = body.Headings,
            Source = Value(item, "source") is { } source && !source.Contains("://", StringComparison.Ordinal) ? source : channel.Title,
            Author = Author(item, channel),
            Url = Link(item),
            Language = item.Attribute(XNamespace.Xml + "lang")?.Value ?? channel.Language,
            PublishedAt = Time(item, "pubDate") ?? Time(item, "published") ?? Time(item, "post_date_gmt") ?? Time(item, "date")
            ?? Time(item, "issued") ?? Time(item, "updated") ?? Time(item, "modified"),
        };
    }

    /// <summary>The whole text where the item has it, else its summary.</summary>
    private static string? Content(XElement item)
    {
        string?[] values = [WholeText(item), Value(item, "description"), Markup(Child(item, "summary"))];
        return values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }

    /// <summary>What stands where the whole text has its place; null where that is empty or missing.</summary>
    private static string? WholeText(XElement item)
    {
        var encoded = item.Elements()
            .FirstOrDefault(child => child.Name.LocalName == "encoded"
                && !child.Name.NamespaceName.Contains("excerpt", StringComparison.Ordinal));
        var content = item.Elements()
            .FirstOrDefault(child => child.Name.LocalName == "content"
                && !child.Name.NamespaceName.Contains("mrss", StringComparison.Ordinal));
        string?[] values = [encoded?.Value, Markup(content)];
        return values.FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }

    // Not all of the entry: counts of comments change by the hour.
    private static string Version(XElement item, string? link) => ContentHash.OfParts(
        link, Value(item, "title"), Content(item), Value(item, "updated"), Value(item, "modified"), Value(item, "pubDate"),
        Value(item, "published"), Value(item, "date"));

    // Atom's type="xhtml" holds elements, the others characters.
    private static string? Markup(XElement? element) =>
        element is null ? null : element.HasElements ? string.Concat(element.Nodes().Select(node => node.ToString())) : element.Value;

    private static string? Author(XElement item, FeedHead channel)
    {
        var names = item.Elements().Where(child => child.Name.LocalName is "creator" or "author" or "contributor")
            .Where(child => child.Name.LocalName != "contributor")
            .Select(child => child.HasElements ? Value(child, "name") : XmlText.Line(child)).OfType<string>()
            // "jane@example.org (Jane Doe)", which RSS asks for.
            .Select(name => MailAndName().Match(name) is { Success: true } match ? match.Groups[1].Value : name)
            .Select(name => channel.Authors.GetValueOrDefault(name, name)).Distinct().ToList();
        return names.Count > 0 ? string.Join(", ", names) : channel.Author;
    }

    private static string? Link(XElement item)
    {
        var links = item.Elements().Where(child => child.Name.LocalName == "link").ToList();
        var alternate = links.FirstOrDefault(link => link.Attribute("href") is not null
            && (link.Attribute("rel")?.Value ?? "alternate") == "alternate");
        var link = alternate?.Attribute("href")?.Value ?? links.Select(XmlText.Line).FirstOrDefault(value => value is not null);
        return link ?? (Child(item, "guid") is { } guid && guid.Attribute("isPermaLink")?.Value != "false"
            && guid.Value.Contains("://", StringComparison.Ordinal) ? guid.Value.Trim() : null);
    }

    /// <summary>What a WordPress export holds beside what was published.</summary>
    private static string? Unpublished(XElement item)
    {
        if (Value(item, "post_type") is { } type and not ("post" or "page"))
            return $"WordPress {type}";
        return Value(item, "status") is { } status and not ("publish" or "private")
            && Child(item, "status")!.Name.NamespaceName.Contains("wordpress", StringComparison.Ordinal)
            ? $"WordPress {status}" : null;
    }

    private static DateTimeOffset? Time(XElement item, string name) => PublicationTime.Parse(Value(item, name));

    private static XElement? Child(XElement element, string name) =>
        element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => XmlText.Line(Child(element, name));

    [GeneratedRegex(@"\A\S+@\S+\s+\((.+)\)\z", RegexOptions.CultureInvariant)]
    private static partial Regex MailAndName();

    // What WordPress puts a picture, a gallery or a layout in.
    [GeneratedRegex(@"\[/?(?:caption|gallery|embed|video|audio|playlist|vc_[a-z_]+|et_pb_[a-z_]+)(?:\s[^\]\n]*)?\]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ShortCode();

    [GeneratedRegex(@"\n?The post [^\n]{1,300} (?:appeared first|first appeared) on [^\n]{1,200}\.\s*\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Signature();
}
